package org.merchantaccess.http.vertx;

import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.merchantaccess.http.vertx.Connection.Awaited;

/**
 * The open connections of one event loop. Deadlines are looked at all together now and then: a timer for each request would cost
 * more than the request.
 */
final class Connections {

    private final Patience patience;
    private final Map<HttpConnection, Connection> open = new HashMap<>();
    private long now = System.nanoTime();

    Connections(Patience patience) {
        this.patience = patience;
    }

    void opened(HttpConnection connection) {
        Connection opened = new Connection(connection, patience, now);
        open.put(connection, opened);
        connection.closeHandler(nothing -> open.remove(connection));
        connection.exceptionHandler(broken -> {}); // a client that goes away is nobody's concern
        if (open.size() > Sizes.CONNECTIONS) {
            opened.await(Awaited.END, now);
            opened.close();
        }
    }

    Connection of(HttpConnection connection) {
        return Objects.requireNonNull(open.get(connection));
    }

    /** The time of the last look, in nanoseconds since some moment. */
    long now() {
        return now;
    }

    void look() {
        now = System.nanoTime();
        List.copyOf(open.values()).forEach(connection -> connection.look(now));
    }
}
