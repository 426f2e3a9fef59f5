package org.merchantaccess.domain.people.password;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The recent failed sign-ins of an account, and the resulting wait before the next attempt (P6). Accounts are never locked.
 *
 * @param count the number of failures since the last success, from 0
 * @param lastAt the time of the last failure; meaningless if there was none
 */
public record SignInFailures(int count, Instant lastAt) {

    /** No failures. */
    public static final SignInFailures NONE = new SignInFailures(0, Instant.EPOCH);

    /** The longest wait. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    /** The time after the last failure at which counting starts again. */
    public static final Duration RESET_AFTER = Duration.ofHours(1);

    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            LONGEST);

    public SignInFailures {
        requireNonNull(lastAt, "lastAt");
        if (count < 0) {
            throw new IllegalArgumentException("a count of failures is at least 0");
        }
    }

    /** Returns the remaining wait; none if the next attempt is permitted. A clock that was set back never lengthens the wait. */
    public Option<Duration> waitAt(Instant now) {
        Duration wait = WAITS.get(Math.min(count, WAITS.size() - 1));
        Duration left = Duration.between(now, lastAt.plus(wait));
        Duration bounded = left.compareTo(wait) > 0 ? wait : left;
        return Option.when(!bounded.isNegative() && !bounded.isZero(), bounded);
    }

    /** Returns these failures with one more at this time. */
    public SignInFailures incrementedAt(Instant now) {
        boolean isOver = now.isAfter(lastAt.plus(RESET_AFTER));
        return new SignInFailures(isOver ? 1 : Math.min(count, WAITS.size()) + 1, now);
    }
}
