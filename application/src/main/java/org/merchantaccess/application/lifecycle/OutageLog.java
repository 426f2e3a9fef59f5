package org.merchantaccess.application.lifecycle;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.merchantaccess.application.port.PortUnavailable;

/** Logs only the first of consecutive failures: a port of the hot path may fail on every call. Thread-safe. */
final class OutageLog {

    private static final Logger LOG = System.getLogger(Lifecycle.class.getName());

    private final AtomicBoolean isOutage = new AtomicBoolean();

    void failed(PortUnavailable unavailable) {
        if (isOutage.compareAndSet(false, true)) {
            LOG.log(Level.ERROR, "a port is unavailable", unavailable);
        }
    }

    void succeeded() {
        // Read first: a write on every call would make all threads of the hot path contend for one cache line.
        if (isOutage.get()) {
            isOutage.set(false);
        }
    }
}
