package org.merchantaccess.domain.usage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The number of occurrences of an event, with the time of the first and the last.
 *
 * @param times the number of occurrences, at least 1
 * @param firstAt the time of the first occurrence, to the second
 * @param lastAt the time of the last occurrence, to the second
 */
public record UseCount(long times, Instant firstAt, Instant lastAt) {

    public UseCount {
        requireNonNull(firstAt, "firstAt");
        requireNonNull(lastAt, "lastAt");
        if (times < 1 || lastAt.isBefore(firstAt)) {
            throw new IllegalArgumentException(
                    "a use count is at least 1, and its first use is not after its last use");
        }
        firstAt = firstAt.truncatedTo(ChronoUnit.SECONDS);
        lastAt = lastAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the sum of two counts, in any order. Several nodes count, and a node may report late. */
    public UseCount plus(UseCount other) {
        return new UseCount(
                times + other.times,
                other.firstAt.isBefore(firstAt) ? other.firstAt : firstAt,
                other.lastAt.isAfter(lastAt) ? other.lastAt : lastAt);
    }
}
