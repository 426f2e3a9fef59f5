package org.merchantaccess.persistence.sqlite;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets one call of one thread to the database fail; all other calls succeed. */
final class Faults implements WatchedConnections.Watcher {

    private final Set<Integer> lost = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread failingThread;
    private Fault fault = Fault.BEFORE;
    private int callsLeft;

    /** How a call fails. */
    enum Fault {
        /** The call is not executed. */
        BEFORE,
        /** The call is executed but reported as failed. */
        AFTER,
        /** The call is not executed, and the connection is broken from then on. */
        LOST_BEFORE,
        /** The call is executed, and the connection is broken from then on. */
        LOST_AFTER;

        boolean losesConnection() {
            return this == LOST_BEFORE || this == LOST_AFTER;
        }

        boolean isBefore() {
            return this == BEFORE || this == LOST_BEFORE;
        }
    }

    /** Lets the n-th call of this thread fail, counted from 1. */
    void failAt(int call, Fault how) {
        fault = how;
        callsLeft = call;
        failingThread = Thread.currentThread();
    }

    /** Returns true if the call has failed, and disables the fault. */
    boolean haveOccurred() {
        failingThread = null;
        return callsLeft <= 0;
    }

    @Override
    public @Nullable Object onCall(WatchedConnections.Call call) throws SQLException {
        if (lost.contains(System.identityHashCode(call.connection()))
                && !call.method().equals("close")) {
            throw new SQLException("the connection is broken");
        }
        if (!Thread.currentThread().equals(failingThread) || --callsLeft != 0) {
            return call.execute();
        }
        if (fault.losesConnection() && !call.method().equals("open")) {
            lost.add(System.identityHashCode(call.connection()));
        }
        if (!fault.isBefore()) {
            call.execute();
        }
        throw new SQLException("broken by the test at " + call.method() + " " + call.statement());
    }
}
