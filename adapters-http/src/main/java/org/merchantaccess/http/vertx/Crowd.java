package org.merchantaccess.http.vertx;

import java.util.concurrent.atomic.AtomicInteger;

/** How many connections one listener has, over all event loops, and how many it is to have. Safe for use by many threads. */
final class Crowd {

    /** What becomes of a new connection. */
    enum Place {
        SERVED,
        /** One too many: it is told so. */
        TURNED_AWAY,
        /** So many too many that to tell them would be work for strangers. */
        SHUT_OUT
    }

    private final int most;
    private final int mostToBeTold;
    private final int manyAlready;
    private final AtomicInteger here = new AtomicInteger();

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
        return here.get() > manyAlready;
    }

    int count() {
        return here.get();
    }
}
