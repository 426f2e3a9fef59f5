package org.merchantaccess.application.port;

/** Monotonic time source for measuring durations, unaffected by changes of the wall clock. */
@FunctionalInterface
public interface Ticker {

    /** Returns nanoseconds since an arbitrary origin. The monotonic clock of Linux stops while the machine is suspended. */
    long nanos();

    /**
     * Returns milliseconds of the machine's wall clock since 1970, which reveal that the machine was suspended.
     *
     * <p>Independent of the clock of the domain, which tests and embedding programs may set.
     */
    default long wallMillis() {
        return System.currentTimeMillis();
    }
}
