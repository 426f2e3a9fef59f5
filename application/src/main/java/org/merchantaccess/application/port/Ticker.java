package org.merchantaccess.application.port;

/** Time that only goes forward, whatever is done to the wall clock: for measuring how long something took, never for a date. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some moment. */
    long nanos();
}
