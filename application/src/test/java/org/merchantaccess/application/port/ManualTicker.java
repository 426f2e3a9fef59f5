package org.merchantaccess.application.port;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A ticker that advances only on demand. */
public final class ManualTicker implements Ticker {

    /** The origin of a ticker is arbitrary, and may be negative. */
    private static final long ARBITRARY_START = -1_234_567_890_123_456L;

    private final AtomicLong nanos;
    private final AtomicLong suspendedMillis = new AtomicLong();

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

    /** Suspends the machine: only its wall clock advances. */
    public void suspend(Duration duration) {
        suspendedMillis.addAndGet(duration.toMillis());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Advances with the ticker: the machine is never suspended unless the test says so. */
    @Override
    public long wallMillis() {
        return TimeUnit.NANOSECONDS.toMillis(nanos.get()) + suspendedMillis.get();
    }
}
