package org.merchantaccess.http.oauth.request;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/**
 * The error response of an OAuth endpoint (RFC 6749, section 5.2).
 *
 * @param code the value of {@code error}
 * @param description a sentence for developers, in ASCII without quotation marks and backslashes
 */
public record OAuthError(int status, String code, String description, List<Response.Header> headers) {

    private static final String INVALID_REQUEST = "invalid_request";
    private static final String TEMPORARILY_UNAVAILABLE = "temporarily_unavailable";
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final Duration SOON = Duration.ofSeconds(1);

    /**
     * Refused credentials, identical for all causes, so that the caller learns none (R11). RFC 6749, section 5.2, requires a challenge with
     * the scheme that the client used, and permits it otherwise.
     */
    public static final OAuthError INVALID_CLIENT = new OAuthError(
                    401, "invalid_client", "Client authentication failed.", List.of())
            .with(CHALLENGE, "Basic realm=\"merchant-access\"");

    public OAuthError {
        requireNonNull(code, "code");
        requireNonNull(description, "description");
        requireNonNull(headers, "headers");
        headers = List.copyOf(headers);
    }

    public static OAuthError invalidRequest(String description) {
        return invalidRequest(400, description);
    }

    /** Returns a refusal with a status that says more than 400, such as 413. */
    public static OAuthError invalidRequest(int status, String description) {
        return new OAuthError(status, INVALID_REQUEST, description, List.of());
    }

    public static OAuthError unsupportedGrantType() {
        return new OAuthError(400, "unsupported_grant_type", "The grant_type must be client_credentials.", List.of());
    }

    public static OAuthError invalidScope() {
        return new OAuthError(400, "invalid_scope", "This server has no scopes. Leave the scope out.", List.of());
    }

    public static OAuthError serverError() {
        return new OAuthError(500, "server_error", "The server failed. Report the X-Request-Id.", List.of());
    }

    /**
     * Returns a 429. No code of RFC 6749, section 5.2, means that a client must wait: {@code invalid_client} would tell it that its
     * credentials are wrong, which is not decided for later requests. The code for a temporary overload is that of section 4.1.2.1.
     */
    public static OAuthError tooManyRequests(Duration retryAfter) {
        return new OAuthError(
                        429,
                        TEMPORARILY_UNAVAILABLE,
                        "Too many failed requests. Repeat it after Retry-After.",
                        List.of())
                .retryAfter(retryAfter);
    }

    /** Returns a 503 for a request that is not decided (code as for {@link #tooManyRequests}). */
    public static OAuthError unavailable() {
        return unavailable("The server cannot decide at the moment. Repeat the request.", SOON);
    }

    public static OAuthError unavailable(String description, Duration retryAfter) {
        return new OAuthError(503, TEMPORARILY_UNAVAILABLE, description, List.of()).retryAfter(retryAfter);
    }

    /** Returns a refused resource server, which may have sent a bearer token (RFC 7662, section 2.3; RFC 6750, section 3). */
    public static OAuthError invalidResourceServer(boolean hasSentBearer) {
        return INVALID_CLIENT.with(
                CHALLENGE, "Bearer realm=\"merchant-access\"" + (hasSentBearer ? ", error=\"invalid_token\"" : ""));
    }

    private OAuthError retryAfter(Duration duration) {
        return with("Retry-After", Long.toString(duration.plusNanos(999_999_999).toSeconds()));
    }

    private OAuthError with(String header, String value) {
        return new OAuthError(
                status,
                code,
                description,
                Stream.concat(headers.stream(), Stream.of(new Response.Header(header, value)))
                        .toList());
    }

    /** Returns the response that describes this error. */
    public Response answer() {
        Response body = JsonResponse.of(
                        status, JsonObject.empty().text("error", code).text("error_description", description))
                .with("Pragma", "no-cache"); // for caches older than Cache-Control (RFC 6749, section 5.1)
        return new Response(
                status, Stream.concat(body.headers().stream(), headers.stream()).toList(), body.body());
    }
}
