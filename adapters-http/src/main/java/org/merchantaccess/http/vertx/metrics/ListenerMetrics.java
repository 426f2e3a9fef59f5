package org.merchantaccess.http.vertx.metrics;

import java.lang.System.Logger.Level;
import org.merchantaccess.http.exchange.Route;

/**
 * Receives the events of a listener for metrics. Event loops call it concurrently: implementations must neither block nor throw. They
 * receive the route of a request, never input of the client.
 */
public interface ListenerMetrics {

    /**
     * An endpoint was called, and its response is sent.
     *
     * @param nanos the time since the head of the request was received
     */
    void answered(Route route, int status, long nanos);

    /** The request reached no endpoint, and this status is sent. */
    void answeredWithoutRoute(int status, long nanos);

    /** A connection was opened. */
    void connectionOpened();

    /** A connection was closed. */
    void connectionClosed();

    /** An event loop ran its check this much later than planned. */
    void late(long nanos);

    /** Processing a request failed; the client receives an error without details. */
    default void broke(String requestId, Throwable broken) {
        System.getLogger(ListenerMetrics.class.getName()).log(Level.ERROR, "request " + requestId + " failed", broken);
    }

    /** Returns metrics that ignore everything. */
    static ListenerMetrics none() {
        return NoOpListenerMetrics.INSTANCE;
    }
}
