package org.merchantaccess.application.lifecycle;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.merchantaccess.application.port.PortUnavailable;

/** Logs the first failure of several in a row: a port of the hot path may fail at every call. Safe for many threads. */
final class OutageLog {

    private static final Logger LOG = System.getLogger(Lifecycle.class.getName());

    private final AtomicBoolean isOutage = new AtomicBoolean();

    void failed(PortUnavailable unavailable) {
        if (isOutage.compareAndSet(false, true)) {
            LOG.log(Level.ERROR, "a port is unavailable", unavailable);
        }
    }

    void succeeded() {
        // Read first: the write would make every thread of the hot path wait for the same cache line.
        if (isOutage.get()) {
            isOutage.set(false);
        }
    }
}
