package org.merchantaccess.http.vertx;

import java.lang.System.Logger.Level;
import org.merchantaccess.http.exchange.Route;

/**
 * Hears what a listener does. Told on event loops, by several at once: it must neither wait nor throw. What it hears of a request
 * is the route, never what the client wrote.
 */
public interface Watch {

    /**
     * An endpoint was asked, and this is sent.
     *
     * @param nanos since the head of the request was there
     */
    void answered(Route route, int status, long nanos);

    /** The request never got to an endpoint, and this is sent. */
    void answeredWithoutRoute(int status, long nanos);

    void connectionOpened();

    void connectionClosed();

    /** An event loop did what it should have done so long ago. */
    void late(long nanos);

    /** Answering broke; the client is told no more than that. */
    default void broke(String requestId, Throwable broken) {
        System.getLogger(Watch.class.getName()).log(Level.ERROR, "request " + requestId + " failed", broken);
    }

    /** Nobody who counts anything. */
    static Watch none() {
        return Nobody.INSTANCE;
    }
}
