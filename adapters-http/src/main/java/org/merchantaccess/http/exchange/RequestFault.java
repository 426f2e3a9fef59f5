package org.merchantaccess.http.exchange;

/** Faults that occur before an endpoint is called, or when it fails. */
public enum RequestFault {
    MALFORMED_REQUEST(400),
    TLS_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    REQUEST_TIMEOUT(408),
    PAYLOAD_TOO_LARGE(413),
    TARGET_TOO_LONG(414),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    RequestFault(int status) {
        this.status = status;
    }

    /** Returns the HTTP status of the response. */
    public int status() {
        return status;
    }
}
