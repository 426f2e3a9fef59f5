package org.merchantaccess.testkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.application.port.Ticker;

/** Measures no time but that which a {@link TestWorld} lets pass. */
final class StandingTicker implements Ticker {

    /** What the platform's ticker begins with means nothing, and may be less than zero. */
    private static final long ANYWHERE = -1_234_567_890_123_456L;

    private final AtomicLong nanos = new AtomicLong(ANYWHERE);

    void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }
}
