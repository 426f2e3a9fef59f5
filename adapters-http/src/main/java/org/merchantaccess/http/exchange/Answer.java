package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is sent back. The binding adds what every answer has: date, length, request id and the headers that keep browsers out.
 *
 * @param status the HTTP status
 * @param body sent as UTF-8; empty for none
 */
public record Answer(int status, List<Header> headers, String body) {

    private static final String CONTENT_LENGTH = "Content-Length";

    /** One header line. */
    public record Header(String name, String value) {
        public Header {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }

    public Answer {
        requireNonNull(headers, "headers");
        requireNonNull(body, "body");
        headers = List.copyOf(headers);
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, List.of(), "");
    }

    /** The same answer, saying otherwise how it went. */
    public Answer withStatus(int other) {
        return new Answer(other, headers, body);
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        return new Answer(
                status,
                Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                        .toList(),
                body);
    }

    /**
     * The answer to HEAD where this is the one to GET: the same headers with the length of the body in octets, and no body (RFC 9110,
     * section 9.3.2).
     */
    public Answer withoutBody() {
        Answer bodiless = new Answer(status, headers, "");
        return needsNoLength() ? bodiless : bodiless.with(CONTENT_LENGTH, Integer.toString(octets()));
    }

    /** No length is sent with what never has a body (RFC 9110, section 8.6). */
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
