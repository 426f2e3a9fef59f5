package org.merchantaccess.application.report;

import java.time.Instant;
import org.merchantaccess.domain.usage.UseCount;

/** Mutable count with the times of the first and last occurrence. Not thread-safe. */
final class RunningTotal {

    private long times;
    private Instant firstAt = Instant.MAX;
    private Instant lastAt = Instant.MIN;

    void count(Instant at) {
        times++;
        if (at.isBefore(firstAt)) {
            firstAt = at;
        }
        if (at.isAfter(lastAt)) {
            lastAt = at;
        }
    }

    /** Returns the current count; at least one occurrence must have been counted. */
    UseCount soFar() {
        return new UseCount(times, firstAt, lastAt);
    }
}
