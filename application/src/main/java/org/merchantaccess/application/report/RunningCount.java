package org.merchantaccess.application.report;

import java.time.Instant;
import org.merchantaccess.application.port.UseCount;

/** A count that goes on. Whoever holds it sees to it that one thread at a time counts. */
final class RunningCount {

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

    /** At least one must have been counted. */
    UseCount soFar() {
        return new UseCount(times, firstAt, lastAt);
    }
}
