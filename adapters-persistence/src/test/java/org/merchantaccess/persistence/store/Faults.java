package org.merchantaccess.persistence.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets one call of one thread to the database fail; what all others ask for is done. */
final class Faults implements WatchedConnections.Watcher {

    private final Set<Integer> lost = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread victim;
    private Fault fault = Fault.BEFORE;
    private int callsLeft;

    /** How a call fails. */
    enum Fault {
        /** It is not done. */
        BEFORE,
        /** It is done, and nobody learns of it. */
        AFTER,
        /** It is not done, and the connection is dead from then on. */
        LOST_BEFORE,
        /** It is done, and the connection is dead from then on. */
        LOST_AFTER;

        boolean losesConnection() {
            return this == LOST_BEFORE || this == LOST_AFTER;
        }

        boolean isBefore() {
            return this == BEFORE || this == LOST_BEFORE;
        }
    }

    /** Lets that call of this thread fail, counted from 1. */
    void failAt(int call, Fault how) {
        fault = how;
        callsLeft = call;
        victim = Thread.currentThread();
    }

    /** Whether a call has failed since; none will from now on. */
    boolean haveStruck() {
        victim = null;
        return callsLeft <= 0;
    }

    @Override
    public @Nullable Object sees(WatchedConnections.Call call) throws SQLException {
        if (lost.contains(System.identityHashCode(call.connection()))
                && !call.method().equals("close")) {
            throw new SQLException("the connection is dead");
        }
        if (!Thread.currentThread().equals(victim) || --callsLeft != 0) {
            return call.done();
        }
        if (fault.losesConnection() && !call.method().equals("open")) {
            lost.add(System.identityHashCode(call.connection()));
        }
        if (!fault.isBefore()) {
            call.done();
        }
        throw new SQLException("broken by the test at " + call.method() + " " + call.statement());
    }
}
