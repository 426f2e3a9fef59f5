package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;

/**
 * Maps a method and a path template to an endpoint.
 *
 * @param method such as {@code POST}
 * @param template a path whose segments are literal or a parameter, such as {@code /api/merchants/{merchant_id}/app-ids}
 */
public record Route(String method, String template, Endpoint endpoint) {

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";

    public Route {
        requireNonNull(method, "method");
        requireNonNull(template, "template");
        requireNonNull(endpoint, "endpoint");
    }

    /** Returns the methods this route handles: its own, and with GET always HEAD (RFC 9110, section 9.1). */
    List<String> methods() {
        return method.equals(GET) ? List.of(GET, HEAD) : List.of(method);
    }

    /** Returns the route for one of its {@link #methods()}. */
    Route by(String asked) {
        return asked.equals(method) ? this : new Route(asked, template, endpoint.withoutBody());
    }
}
