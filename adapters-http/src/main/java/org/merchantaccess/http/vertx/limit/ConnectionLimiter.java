package org.merchantaccess.http.vertx.limit;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the concurrent connections of one listener over all event loops. Also limits concurrent requests over HTTP/2, where one connection
 * may have a hundred. Thread-safe.
 */
public final class ConnectionLimiter {

    /** The decision on a new connection. */
    public enum Permit {
        GRANTED,
        /** Above the limit: the first request receives a 503. */
        REFUSED,
        /** Far above the limit: closed without a response. */
        DROPPED
    }

    /** Requests that one connection may have regardless of the load. */
    private static final int GUARANTEED_REQUESTS = 4;

    /** Requests that fill an eighth of the heap, each with a head and body of maximum size and a response as long as a page. */
    public static final int MOST_REQUESTS =
            (int) Math.min(100_000, Runtime.getRuntime().maxMemory() / 8 / (48 * 1024));

    private final int max;
    private final int maxAnswered;
    private final int nearlyFull;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * Creates a limiter without connections.
     *
     * @param max the number of connections that are served
     */
    public ConnectionLimiter(int max) {
        this.max = max;
        this.maxAnswered = (int) Math.min(Integer.MAX_VALUE, max + Math.max(1L, max / 4));
        this.nearlyFull = (int) (max * 4L / 5);
    }

    /** Counts a new connection, which must be released whatever the permit is. */
    public Permit acquire() {
        int now = connections.incrementAndGet();
        if (now <= max) {
            return Permit.GRANTED;
        }
        return now <= maxAnswered ? Permit.REFUSED : Permit.DROPPED;
    }

    /** Releases a connection. */
    public void release() {
        connections.decrementAndGet();
    }

    /** Returns true if idle connections should be closed early. */
    public boolean isNearlyFull() {
        return connections.get() > nearlyFull || areManyRequests();
    }

    private boolean areManyRequests() {
        return requests.get() > MOST_REQUESTS / 2;
    }

    /**
     * Counts one more request on a connection of HTTP/2 and returns true if it is accepted. Under load, connections with many requests are
     * limited first; a connection's only request is always accepted, as over HTTP/1.1.
     *
     * @param already number of open requests of the same connection
     */
    public boolean acquireRequest(int already) {
        boolean isAccepted = already == 0
                || (requests.get() < MOST_REQUESTS && (already < GUARANTEED_REQUESTS || !areManyRequests()));
        if (isAccepted) {
            requests.incrementAndGet();
        }
        return isAccepted;
    }

    /** Releases a request that was accepted. */
    public void releaseRequest() {
        requests.decrementAndGet();
    }

    /** Returns the number of open connections. */
    public int count() {
        return connections.get();
    }
}
