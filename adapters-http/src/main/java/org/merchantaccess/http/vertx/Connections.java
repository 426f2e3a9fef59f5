package org.merchantaccess.http.vertx;

import io.vavr.control.Option;
import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merchantaccess.http.vertx.Crowd.Place;

/**
 * The open connections of one event loop. Deadlines are looked at all together now and then: a timer for each request would cost
 * more than the request.
 */
final class Connections {

    private final Crowd crowd;
    private final Patience patience;
    private final Patience crowded;
    private final Watch watch;
    private final Map<HttpConnection, Connection> open = new HashMap<>();
    private long now = System.nanoTime();

    Connections(Crowd crowd, Patience patience, Watch watch) {
        this.crowd = crowd;
        this.patience = patience;
        this.crowded = patience.crowded();
        this.watch = watch;
    }

    void opened(HttpConnection connection) {
        Place place = crowd.enter();
        watch.connectionOpened();
        connection.closeHandler(nothing -> closed(connection));
        connection.exceptionHandler(broken -> {}); // a client that goes away is nobody's concern
        if (place == Place.SHUT_OUT) {
            Connection.cut(connection);
        } else {
            open.put(connection, Connection.of(connection, crowd, place == Place.TURNED_AWAY, now));
        }
    }

    private void closed(HttpConnection connection) {
        crowd.leave();
        Option.of(open.remove(connection)).forEach(Connection::ended);
        watch.connectionClosed();
    }

    /** None for a connection that has ended or is about to: what still comes from it is not to be believed. */
    Option<Connection> find(HttpConnection connection) {
        return Option.of(open.get(connection)).filter(found -> !found.isEnding());
    }

    /** The time of the last look, in nanoseconds since some moment. */
    long now() {
        return now;
    }

    void look() {
        long last = now;
        now = System.nanoTime();
        watch.late(Math.max(0, now - last - patience.glance().toNanos()));
        Patience current = crowd.isCrowded() ? crowded : patience;
        List.copyOf(open.values()).forEach(connection -> connection.look(now, current));
    }
}
