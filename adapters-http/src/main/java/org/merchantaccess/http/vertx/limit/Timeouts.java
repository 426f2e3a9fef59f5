package org.merchantaccess.http.vertx.limit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * Deadlines for clients. A missed deadline ends the connection.
 *
 * @param firstRequest for the first request up to its last header
 * @param nextRequest for each further request: longer than proxies keep an idle connection, so that the proxy closes it
 * @param body for the whole body, from the last header
 * @param reading for the client to read any of its responses
 * @param farewell for a client that was refused while it was still sending
 * @param checkInterval between two checks of all deadlines
 */
public record Timeouts(
        Duration firstRequest,
        Duration nextRequest,
        Duration body,
        Duration reading,
        Duration farewell,
        Duration checkInterval) {

    private static final Duration FIRST_REQUEST_UNDER_LOAD = Duration.ofSeconds(2);
    private static final Duration NEXT_REQUEST_UNDER_LOAD = Duration.ofSeconds(1);
    private static final Duration BODY_UNDER_LOAD = Duration.ofSeconds(5);
    private static final Duration READING_UNDER_LOAD = Duration.ofSeconds(3);

    /** Deadline of a TLS handshake, during which a connection is not counted. */
    public static final Duration HANDSHAKE = Duration.ofSeconds(4);

    public Timeouts {
        requireNonNull(firstRequest, "firstRequest");
        requireNonNull(nextRequest, "nextRequest");
        requireNonNull(body, "body");
        requireNonNull(reading, "reading");
        requireNonNull(farewell, "farewell");
        requireNonNull(checkInterval, "checkInterval");
    }

    /** Returns deadlines that well-behaved clients on slow networks can meet. */
    public static Timeouts standard() {
        return new Timeouts(
                Duration.ofSeconds(9),
                Duration.ofSeconds(75),
                Duration.ofSeconds(12),
                Duration.ofSeconds(12),
                Duration.ofSeconds(2),
                Duration.ofMillis(250));
    }

    /** Returns shorter deadlines for a listener under load, so that idle connections are closed early. */
    public Timeouts underLoad() {
        return new Timeouts(
                least(firstRequest, FIRST_REQUEST_UNDER_LOAD),
                least(nextRequest, NEXT_REQUEST_UNDER_LOAD),
                least(body, BODY_UNDER_LOAD),
                least(reading, READING_UNDER_LOAD),
                farewell,
                checkInterval);
    }

    /** Returns the shorter of two durations. */
    public static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
