package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.node.ClockJump;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.token.AccessToken;

/**
 * Detects jumps of the wall clock: between two checks it must advance as far as the monotonic clock. A slewed clock stays within the
 * tolerance. A machine that was suspended shows as a jump ahead. A clock that does not advance at all is ignored, because tests use one.
 *
 * <p>Thread-safe.
 */
public final class ClockWatch {

    /** Tolerated difference: clock synchronization slews by less between two checks. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** How long a jump is reported: as long as it can affect a token issued before it. */
    static final Duration REPORTED_FOR = AccessToken.LIFETIME;

    /** A check that takes longer than this has read the two clocks at different times and is repeated. */
    private static final long MAX_CHECK_NANOS = Duration.ofMillis(100).toNanos();

    private static final int ATTEMPTS = 3;
    private static final Logger LOG = System.getLogger(ClockWatch.class.getName());

    private final Clock clock;
    private final Ticker ticker;
    private @Nullable Reading last;
    private @Nullable Noticed noticed;

    /** Creates a watch that has no reading yet. */
    public ClockWatch(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.ticker = ticker;
    }

    /** Compares both clocks with the previous check, and logs a jump. To be called every second. */
    public synchronized void look() {
        read().peek(now -> {
            Option.of(last)
                    .filter(before -> !before.wall.equals(now.wall))
                    .map(now::since)
                    .filter(ClockWatch::isJump)
                    .peek(by -> report(by, now));
            last = now;
        });
    }

    /** Returns the last jump if it happened within the lifetime of a token. */
    public synchronized Option<ClockJump> recentJump() {
        return Option.of(noticed)
                .filter(jump -> ticker.nanos() - jump.nanos < REPORTED_FOR.toNanos())
                .map(Noticed::jump);
    }

    private Option<Reading> read() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = ticker.nanos();
            Instant wall = clock.instant();
            if (ticker.nanos() - before <= MAX_CHECK_NANOS) {
                return Option.some(new Reading(wall, before));
            }
        }
        return Option.none();
    }

    private static boolean isJump(Duration difference) {
        return difference.abs().compareTo(TOLERANCE) > 0;
    }

    private void report(Duration by, Reading now) {
        ClockJump jump = new ClockJump(by, now.wall);
        noticed = new Noticed(jump, now.nanos);
        LOG.log(
                Level.WARNING,
                jump.isBack()
                        ? "The wall clock was set back by {0} s. Access tokens issued before are not valid until it has caught up,"
                                + " and their callers must log in again. Check the time synchronization of this machine."
                        : "The wall clock jumped ahead by {0} s. Access tokens issued before expire that much earlier."
                                + " Check the time synchronization of this machine.",
                Long.toString(by.abs().toSeconds()));
    }

    /** Both clocks at one moment. */
    private record Reading(Instant wall, long nanos) {

        /** Returns how much further the wall clock advanced than the monotonic one. */
        Duration since(Reading earlier) {
            return Duration.between(earlier.wall, wall).minusNanos(nanos - earlier.nanos);
        }
    }

    private record Noticed(ClockJump jump, long nanos) {}
}
