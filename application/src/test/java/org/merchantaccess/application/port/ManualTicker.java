package org.merchantaccess.application.port;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A ticker that ticks only when told to. */
public final class ManualTicker implements Ticker {

    private final AtomicLong nanos;

    /** A ticker that starts at zero. */
    public ManualTicker() {
        this(0);
    }

    /** A ticker that starts at any number, as the platform's does. */
    public ManualTicker(long startNanos) {
        nanos = new AtomicLong(startNanos);
    }

    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }
}
