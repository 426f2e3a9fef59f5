package org.merchantaccess.application.port;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A ticker that ticks only when told to. */
public final class ManualTicker implements Ticker {

    /** What the platform's ticker begins with means nothing, and may be less than zero. */
    private static final long ANYWHERE = -1_234_567_890_123_456L;

    private final AtomicLong nanos;

    /** A ticker that starts anywhere. */
    public ManualTicker() {
        this(ANYWHERE);
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
