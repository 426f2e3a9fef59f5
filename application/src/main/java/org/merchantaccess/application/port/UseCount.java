package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How often something happened.
 *
 * @param times at least 1
 * @param firstAt to the second
 * @param lastAt to the second
 */
public record UseCount(long times, Instant firstAt, Instant lastAt) {

    public UseCount {
        requireNonNull(firstAt, "firstAt");
        requireNonNull(lastAt, "lastAt");
        if (times < 1 || lastAt.isBefore(firstAt)) {
            throw new IllegalArgumentException("what is counted happened once or more, and first before last");
        }
        firstAt = firstAt.truncatedTo(ChronoUnit.SECONDS);
        lastAt = lastAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Both together, whichever came first: several nodes count, and one that could not tell for a while tells late. */
    public UseCount plus(UseCount other) {
        return new UseCount(
                times + other.times,
                other.firstAt.isBefore(firstAt) ? other.firstAt : firstAt,
                other.lastAt.isAfter(lastAt) ? other.lastAt : lastAt);
    }
}
