package org.merchantaccess.http.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is sent back. The binding adds what every answer has: date, length, request id and the headers that keep browsers out.
 *
 * @param status the HTTP status
 * @param body sent as UTF-8; empty for none
 */
public record Answer(int status, List<Header> headers, String body) {

    /** One header line. */
    public record Header(String name, String value) {}

    public Answer {
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
}
