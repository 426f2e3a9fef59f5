package org.merchantaccess.http.problem;

import java.util.Locale;

/** All kinds of errors in responses. Titles from the seeds are verbatim; the others have the same style. */
public enum ErrorType {
    VALIDATION(400, "Your request parameters did not pass our validation."),
    UNAUTHORIZED(401, "Authentication with the API failed, please check your details and try again."),
    FORBIDDEN(403, "You do not have access to the requested resource, please check your details and try again."),
    NOT_FOUND(404, "Unable to find the requested resource, please check your request and try again."),
    METHOD_NOT_ALLOWED(
            405, "The requested resource does not support this method, please check your request and try again."),
    REQUEST_TIMEOUT(408, "Your request took too long to arrive, please try again."),
    CONFLICT(409, "There was a conflict when trying to complete your request."),
    PRECONDITION_FAILED(412, "The resource has changed since you last read it, please read it again and retry."),
    PAYLOAD_TOO_LARGE(413, "Your request is too large, please check your request and try again."),
    URI_TOO_LONG(414, "The address of your request is too long, please check your request and try again."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Your request must be sent as application/json in UTF-8, please check your request and try again."),
    HEADERS_TOO_LARGE(431, "The headers of your request are too large, please check your request and try again."),
    TOO_MANY_REQUESTS(429, "You have sent too many requests, please wait a moment and try again."),
    INTERNAL_SERVER_ERROR(500, "An error occurred, we are investigating the reason."),
    UNAVAILABLE(503, "The service is not available at present, please wait a moment and try again."),
    OUTCOME_UNKNOWN(
            503,
            "Your request may have been carried out, please check the resource, or repeat the request with the same"
                    + " Idempotency-Key.");

    private final int status;
    private final String title;

    ErrorType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the {@code title} in the body. */
    public String title() {
        return title;
    }

    /** Returns the {@code error_type} in the body, such as {@code not_found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
