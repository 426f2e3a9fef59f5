package org.merchantaccess.http.problem;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/**
 * Description of a refused request for the caller. A 401 does not name its cause (R11), and a 400 names all faults.
 *
 * @param headers additional headers that a response with this status requires (RFC 9110)
 */
public record Problem(ErrorType type, List<InvalidParameter> invalidParameters, List<Response.Header> headers) {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    public Problem {
        requireNonNull(type, "type");
        requireNonNull(invalidParameters, "invalidParameters");
        requireNonNull(headers, "headers");
        invalidParameters = List.copyOf(invalidParameters);
        headers = List.copyOf(headers);
    }

    static Problem of(ErrorType type) {
        return new Problem(type, List.of(), List.of());
    }

    public static Problem validation(List<InvalidParameter> faults) {
        return new Problem(ErrorType.VALIDATION, faults, List.of());
    }

    public static Problem validation(String parameter, String reason) {
        return validation(List.of(new InvalidParameter(parameter, reason)));
    }

    /** Returns a 401 for a request without a token: the challenge has no error code (RFC 6750, section 3.1). */
    public static Problem unauthorized() {
        return of(ErrorType.UNAUTHORIZED).with("WWW-Authenticate", "Bearer");
    }

    /** Returns a 401 for a refused token, identical for all causes (RFC 6750, section 3.1). */
    public static Problem invalidToken() {
        return of(ErrorType.UNAUTHORIZED).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    public static Problem forbidden() {
        return of(ErrorType.FORBIDDEN);
    }

    /** Returns a 403 that names the reason. */
    public static Problem forbidden(String parameter, String reason) {
        return new Problem(ErrorType.FORBIDDEN, List.of(new InvalidParameter(parameter, reason)), List.of());
    }

    public static Problem notFound() {
        return of(ErrorType.NOT_FOUND);
    }

    /** Returns a 404 that names the reason. */
    public static Problem notFound(String parameter, String reason) {
        return new Problem(ErrorType.NOT_FOUND, List.of(new InvalidParameter(parameter, reason)), List.of());
    }

    public static Problem methodNotAllowed(List<String> allowed) {
        return of(ErrorType.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", allowed));
    }

    public static Problem conflict(String parameter, String reason) {
        return new Problem(ErrorType.CONFLICT, List.of(new InvalidParameter(parameter, reason)), List.of());
    }

    public static Problem preconditionFailed() {
        return of(ErrorType.PRECONDITION_FAILED);
    }

    public static Problem payloadTooLarge() {
        return of(ErrorType.PAYLOAD_TOO_LARGE);
    }

    public static Problem unsupportedMediaType() {
        return of(ErrorType.UNSUPPORTED_MEDIA_TYPE);
    }

    public static Problem tooManyRequests(Duration retryAfter) {
        return of(ErrorType.TOO_MANY_REQUESTS).retryAfter(retryAfter);
    }

    public static Problem internalServerError() {
        return of(ErrorType.INTERNAL_SERVER_ERROR);
    }

    public static Problem unavailable() {
        return of(ErrorType.UNAVAILABLE).retryAfter(RETRY_AFTER);
    }

    /** Returns a 503 for a request that may have been carried out. */
    public static Problem outcomeUnknown() {
        return of(ErrorType.OUTCOME_UNKNOWN).retryAfter(RETRY_AFTER);
    }

    /**
     * Returns the response that describes this problem.
     *
     * @param instance the path of the request, without its query
     */
    public Response answer(String instance) {
        JsonObject body = JsonObject.empty()
                .text("status", "error")
                .text("error_type", type.word())
                .text("title", type.title())
                .text("instance", instance);
        Response answer = JsonResponse.of(type.status(), invalidParameters.isEmpty() ? body : withFaults(body));
        return new Response(
                answer.status(),
                Stream.concat(answer.headers().stream(), headers.stream()).toList(),
                answer.body());
    }

    private JsonObject withFaults(JsonObject body) {
        return body.list(
                "invalid_parameters",
                invalidParameters.stream()
                        .map(fault -> JsonObject.empty()
                                .text("parameter", fault.parameter())
                                .text("reason", fault.reason()))
                        .toList());
    }

    private Problem retryAfter(Duration duration) {
        return with("Retry-After", Long.toString(duration.plusNanos(999_999_999).toSeconds()));
    }

    private Problem with(String header, String value) {
        return new Problem(type, invalidParameters, List.of(new Response.Header(header, value)));
    }
}
