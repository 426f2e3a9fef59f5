package org.merchantaccess.testkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.application.port.Ticker;

/** Measures no time but that which a {@link TestWorld} lets pass. */
final class StandingTicker implements Ticker {

    private final AtomicLong nanos = new AtomicLong();

    void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }
}
