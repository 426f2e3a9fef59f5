package org.merchantaccess.http.vertx;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * How long a client is waited for. All that is not done in time ends the connection.
 *
 * @param firstRequest for the first request to be there up to its last header
 * @param nextRequest for each further one: longer than proxies keep a connection they do not use, so that it is they who close it
 * @param body for the whole of a body, from when the headers were there
 * @param reading for the client to read any of the answers it was sent
 * @param farewell for a client that was refused while it was still sending, to notice
 * @param glance between two looks at the clock
 */
public record Patience(
        Duration firstRequest,
        Duration nextRequest,
        Duration body,
        Duration reading,
        Duration farewell,
        Duration glance) {

    private static final Duration FIRST_REQUEST_IN_A_CROWD = Duration.ofSeconds(2);
    private static final Duration NEXT_REQUEST_IN_A_CROWD = Duration.ofSeconds(1);
    private static final Duration BODY_IN_A_CROWD = Duration.ofSeconds(5);
    private static final Duration READING_IN_A_CROWD = Duration.ofSeconds(3);

    /** For a handshake of TLS: those that are not finished are not counted among the connections. */
    static final Duration HANDSHAKE = Duration.ofSeconds(4);

    public Patience {
        requireNonNull(firstRequest, "firstRequest");
        requireNonNull(nextRequest, "nextRequest");
        requireNonNull(body, "body");
        requireNonNull(reading, "reading");
        requireNonNull(farewell, "farewell");
        requireNonNull(glance, "glance");
    }

    /** What honest clients on bad lines need. */
    public static Patience standard() {
        return new Patience(
                Duration.ofSeconds(9),
                Duration.ofSeconds(75),
                Duration.ofSeconds(12),
                Duration.ofSeconds(12),
                Duration.ofSeconds(2),
                Duration.ofMillis(250));
    }

    /** The same, where many others want in: whoever asks nothing makes room. */
    public Patience crowded() {
        return new Patience(
                least(firstRequest, FIRST_REQUEST_IN_A_CROWD),
                least(nextRequest, NEXT_REQUEST_IN_A_CROWD),
                least(body, BODY_IN_A_CROWD),
                least(reading, READING_IN_A_CROWD),
                farewell,
                glance);
    }

    static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
