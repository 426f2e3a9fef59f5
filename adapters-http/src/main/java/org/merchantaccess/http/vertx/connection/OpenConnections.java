package org.merchantaccess.http.vertx.connection;

import io.vavr.control.Option;
import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merchantaccess.http.vertx.limit.ConnectionLimiter;
import org.merchantaccess.http.vertx.limit.ConnectionLimiter.Permit;
import org.merchantaccess.http.vertx.limit.Timeouts;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

/**
 * The open connections of one event loop. All deadlines are checked together at an interval: a timer for each request would cost more than
 * the request itself.
 */
public final class OpenConnections {

    private final ConnectionLimiter limiter;
    private final Timeouts timeouts;
    private final Timeouts underLoad;
    private final ListenerMetrics metrics;
    private final Map<HttpConnection, Connection> open = new HashMap<>();
    private long now = System.nanoTime();

    /** Creates an instance without connections. */
    public OpenConnections(ConnectionLimiter limiter, Timeouts timeouts, ListenerMetrics metrics) {
        this.limiter = limiter;
        this.timeouts = timeouts;
        this.underLoad = timeouts.underLoad();
        this.metrics = metrics;
    }

    /** Registers a new connection, or refuses it above the limit. */
    public void opened(HttpConnection connection) {
        Permit permit = limiter.acquire();
        metrics.connectionOpened();
        connection.closeHandler(nothing -> closed(connection));
        connection.exceptionHandler(broken -> {}); // a client that disconnects is not an error
        if (permit == Permit.DROPPED) {
            Connection.abort(connection);
        } else {
            open.put(connection, Connection.of(connection, limiter, permit == Permit.REFUSED, now));
        }
    }

    private void closed(HttpConnection connection) {
        limiter.release();
        Option.of(open.remove(connection)).forEach(Connection::ended);
        metrics.connectionClosed();
    }

    /** Finds a connection; returns none if it has ended or is about to end, so that further input is ignored. */
    public Option<Connection> find(HttpConnection connection) {
        return Option.of(open.get(connection)).filter(found -> !found.isEnding());
    }

    /** Returns the time of the last check, as {@link System#nanoTime()}. */
    public long now() {
        return now;
    }

    /** Closes connections and cancels requests that have missed a deadline. */
    public void checkDeadlines() {
        long last = now;
        now = System.nanoTime();
        metrics.late(Math.max(0, now - last - timeouts.checkInterval().toNanos()));
        Timeouts current = limiter.isNearlyFull() ? underLoad : timeouts;
        List.copyOf(open.values()).forEach(connection -> connection.checkDeadlines(now, current));
    }
}
