package org.merchantaccess.application.port;

import java.util.concurrent.TimeUnit;

/** Monotonic time source for measuring durations, unaffected by changes of the wall clock. */
@FunctionalInterface
public interface Ticker {

    /** Returns nanoseconds since an arbitrary origin. The monotonic clock of Linux stops while the machine is suspended. */
    long nanos();

    /**
     * Returns milliseconds of the machine's wall clock since an arbitrary origin. It goes on while the machine is suspended. By default the
     * ticker itself, which does not notice a suspension.
     *
     * <p>Independent of the clock of the domain, which tests and embedding programs may set.
     */
    default long wallMillis() {
        return TimeUnit.NANOSECONDS.toMillis(nanos());
    }
}
