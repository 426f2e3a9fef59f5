package org.merchantaccess.application.port;

/** Monotonic time source for measuring durations, unaffected by changes of the wall clock. */
@FunctionalInterface
public interface Ticker {

    /** Returns nanoseconds since an arbitrary origin. */
    long nanos();
}
