package org.merchantaccess.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.application.port.Ticker;

/** Ticker that advances only when a {@link TestWorld} lets time pass. */
final class FrozenTicker implements Ticker {

    /** The origin of a ticker is arbitrary, and may be negative. */
    private static final long ARBITRARY_START = -1_234_567_890_123_456L;

    private final AtomicLong nanos = new AtomicLong(ARBITRARY_START);

    void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Advances with the ticker: the machine is never suspended. */
    @Override
    public long wallMillis() {
        return TimeUnit.NANOSECONDS.toMillis(nanos.get());
    }
}
