package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP response. The HTTP binding adds the date and the length, and the headers of {@link #completedFor}.
 *
 * @param status the HTTP status
 * @param body sent as UTF-8; empty for none
 */
public record Response(int status, List<Header> headers, String body) {

    /**
     * The headers that a response has unless it sets them itself. If a browser opens the URL of an API, it must not cache, run, embed or
     * share the response; and no cache may store a token (RFC 6749, section 5.1).
     */
    public static final List<Header> DEFAULT_HEADERS = List.of(
            new Header("Cache-Control", "no-store"),
            new Header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new Header("Cross-Origin-Resource-Policy", "same-origin"),
            new Header("Referrer-Policy", "no-referrer"),
            new Header("X-Content-Type-Options", "nosniff"));

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String CONTENT_LENGTH = "Content-Length";

    /** A header line. */
    public record Header(String name, String value) {
        public Header {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }

    public Response {
        requireNonNull(headers, "headers");
        requireNonNull(body, "body");
        headers = List.copyOf(headers);
    }

    /** Returns a response without a body. */
    public static Response empty(int status) {
        return new Response(status, List.of(), "");
    }

    /** Returns a copy of this response with another status. */
    public Response withStatus(int other) {
        return new Response(other, headers, body);
    }

    /** Returns a copy of this response with an additional header. */
    public Response with(String name, String value) {
        List<Header> all = new ArrayList<>(headers);
        all.add(new Header(name, value));
        return new Response(status, all, body);
    }

    /**
     * Returns this response as a binding sends it to the request: with the {@linkplain #DEFAULT_HEADERS default headers} and the
     * identifier of the request ({@code X-Request-Id}), and without a body if the method is HEAD.
     */
    public Response completedFor(Request request) {
        requireNonNull(request, "request");
        List<Header> completed = new ArrayList<>(headers);
        DEFAULT_HEADERS.stream().filter(header -> !has(header.name())).forEach(completed::add);
        if (!has(REQUEST_ID)) {
            completed.add(new Header(REQUEST_ID, request.id()));
        }
        Response response = new Response(status, completed, body);
        return request.method().equals("HEAD") ? response.withoutBody() : response;
    }

    /**
     * Returns the response to HEAD that corresponds to this response to GET: the same headers with the length of the body in octets, and no
     * body (RFC 9110, section 9.3.2).
     */
    public Response withoutBody() {
        Response bodiless = new Response(status, headers, "");
        return needsNoLength() ? bodiless : bodiless.with(CONTENT_LENGTH, Integer.toString(octets()));
    }

    /** No length is sent with responses that never have a body (RFC 9110, section 8.6). */
    private boolean needsNoLength() {
        return status < 200 || status == 204 || status == 304 || has(CONTENT_LENGTH);
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    private int octets() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
