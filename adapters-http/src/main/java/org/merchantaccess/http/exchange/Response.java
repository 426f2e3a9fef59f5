package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * An HTTP response. The HTTP binding adds the common headers: date, length, request id and security headers for browsers.
 *
 * @param status the HTTP status
 * @param body sent as UTF-8; empty for none
 */
public record Response(int status, List<Header> headers, String body) {

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
        return new Response(
                status,
                Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                        .toList(),
                body);
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
        return status < 200
                || status == 204
                || status == 304
                || headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(CONTENT_LENGTH));
    }

    private int octets() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
