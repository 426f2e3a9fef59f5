package org.merchantaccess.domain.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often signing in has failed lately, and how long the next try has to wait for it (P6). There is always a next try.
 *
 * @param count since the last success, from 0
 * @param lastAt when the last of them was; of no meaning where there was none
 */
public record SignInFailures(int count, Instant lastAt) {

    public static final SignInFailures NONE = new SignInFailures(0, Instant.EPOCH);

    /** The longest wait there is. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    /** After so long a pause nothing is held against anybody. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

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
            throw new IllegalArgumentException("failures count from 0");
        }
    }

    /** How long to wait from now; none when there is nothing to wait for. A clock that was turned back makes no wait longer. */
    public Option<Duration> waitAt(Instant now) {
        Duration wait = WAITS.get(Math.min(count, WAITS.size() - 1));
        Duration left = Duration.between(now, lastAt.plus(wait));
        Duration bounded = left.compareTo(wait) > 0 ? wait : left;
        return Option.when(!bounded.isNegative() && !bounded.isZero(), bounded);
    }

    /** With one more, now. */
    public SignInFailures oneMoreAt(Instant now) {
        boolean isForgotten = now.isAfter(lastAt.plus(FORGOTTEN_AFTER));
        return new SignInFailures(isForgotten ? 1 : Math.min(count, WAITS.size()) + 1, now);
    }
}
