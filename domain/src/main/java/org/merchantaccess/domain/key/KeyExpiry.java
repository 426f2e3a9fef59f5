package org.merchantaccess.domain.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The end date of a key, with the reminders that were given. Reminders are due 30, 7 and 1 days before the end; the last announcement is
 * due at the end itself.
 *
 * @param at the first instant at which the key is no longer accepted, to the millisecond
 * @param announced the number of announcements that were made or are past, 0 to 4
 */
public record KeyExpiry(Instant at, int announced) {

    /** The longest time to an end date. */
    public static final Duration MAX = Duration.ofDays(5 * 366);

    /** The time from each announcement to the end. */
    private static final List<Duration> ANNOUNCEMENTS =
            List.of(Duration.ofDays(30), Duration.ofDays(7), Duration.ofDays(1), Duration.ZERO);

    public KeyExpiry {
        requireNonNull(at, "at");
        if (announced < 0 || announced > ANNOUNCEMENTS.size()) {
            throw new IllegalArgumentException("a key has 0 to " + ANNOUNCEMENTS.size() + " announcements");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Returns an end date. Reminders whose time has passed already are not given.
     *
     * @return the end date; else {@link KeyFailure.InvalidExpiry} if it is not in the future, or further away than {@link #MAX}
     */
    public static Either<KeyFailure, KeyExpiry> at(Instant at, Instant now) {
        if (!at.isAfter(now) || at.isAfter(now.plus(MAX))) {
            return Either.left(new KeyFailure.InvalidExpiry());
        }
        int past = (int) ANNOUNCEMENTS.stream()
                .filter(ahead -> !at.minus(ahead).isAfter(now))
                .count();
        return Either.right(new KeyExpiry(at, past));
    }

    /** Returns true from the end date on. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(at);
    }

    /** Returns the time of the next announcement; none if all were made. */
    public Option<Instant> nextAnnouncement() {
        return Option.when(announced < ANNOUNCEMENTS.size(), () -> at.minus(ANNOUNCEMENTS.get(announced)));
    }

    /** Returns this end date after all announcements that are due: only the latest of them is made. */
    KeyExpiry announcedUntil(Instant now) {
        KeyExpiry later = this;
        while (later.nextAnnouncement().exists(due -> !due.isAfter(now))) {
            later = new KeyExpiry(at, later.announced + 1);
        }
        return later;
    }
}
