package org.merchantaccess.http.vertx;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections one listener has, over all event loops, and how many requests on those of HTTP/2, where one connection may have a
 * hundred at a time; and how many it is to have. Safe for use by many threads.
 */
final class Crowd {

    /** What becomes of a new connection. */
    enum Place {
        SERVED,
        /** One too many: it is told so. */
        TURNED_AWAY,
        /** So many too many that to tell them would be work for strangers. */
        SHUT_OUT
    }

    /** Of one connection, whatever the others do. */
    private static final int FEW = 4;

    /** As many as take an eighth of the memory, where each has the longest head and body and an answer as long as a page. */
    static final int MOST_REQUESTS =
            (int) Math.min(100_000, Runtime.getRuntime().maxMemory() / 8 / (48 * 1024));

    private final int most;
    private final int mostToBeTold;
    private final int manyAlready;
    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * Nobody is here yet.
     *
     * @param most how many are served
     */
    Crowd(int most) {
        this.most = most;
        this.mostToBeTold = (int) Math.min(Integer.MAX_VALUE, most + Math.max(1L, most / 4));
        this.manyAlready = (int) (most * 4L / 5);
    }

    /** One more, who leaves whatever its place was. */
    Place enter() {
        int now = here.incrementAndGet();
        if (now <= most) {
            return Place.SERVED;
        }
        return now <= mostToBeTold ? Place.TURNED_AWAY : Place.SHUT_OUT;
    }

    void leave() {
        here.decrementAndGet();
    }

    /** Whether whoever does nothing ought to make room. */
    boolean isCrowded() {
        return here.get() > manyAlready || areManyRequests();
    }

    private boolean areManyRequests() {
        return requests.get() > MOST_REQUESTS / 2;
    }

    /**
     * One more request on a connection of HTTP/2, where there is room. Once there are many, those have least that ask most; the only one of
     * its connection there is always room for, as over HTTP/1.1.
     *
     * @param already requests of the same connection
     */
    boolean enterRequest(int already) {
        boolean isRoom = already == 0 || (requests.get() < MOST_REQUESTS && (already < FEW || !areManyRequests()));
        if (isRoom) {
            requests.incrementAndGet();
        }
        return isRoom;
    }

    void leaveRequest() {
        requests.decrementAndGet();
    }

    int count() {
        return here.get();
    }
}
