package org.merchantaccess.application.port;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A ticker that advances only on demand. */
public final class ManualTicker implements Ticker {

    /** The origin of a ticker is arbitrary, and may be negative. */
    private static final long ARBITRARY_START = -1_234_567_890_123_456L;

    private final AtomicLong nanos;

    /** Creates a ticker that starts at an arbitrary number. */
    public ManualTicker() {
        this(ARBITRARY_START);
    }

    /** Creates a ticker that starts at the given number. */
    public ManualTicker(long startNanos) {
        nanos = new AtomicLong(startNanos);
    }

    /** Advances the ticker. */
    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }
}
