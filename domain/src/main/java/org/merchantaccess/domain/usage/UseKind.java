package org.merchantaccess.domain.usage;

import java.time.Duration;
import java.time.Instant;

/** The kinds of use of an App ID that are counted. */
public enum UseKind {
    /** An accepted login. */
    LOGIN(Duration.ofHours(2)),

    /** An accepted call. */
    CALL(Duration.ofHours(2)),

    /** A login with the right key that was refused because the App ID is not active. */
    LOGIN_WHILE_INACTIVE(Duration.ofDays(30));

    /** The length of a counting period of accepted logins and calls. */
    public static final Duration PERIOD = Duration.ofMinutes(5);

    private final Duration kept;

    UseKind(Duration kept) {
        this.kept = kept;
    }

    /** Returns for how long a count is kept after its last occurrence. */
    public Duration kept() {
        return kept;
    }

    /** Returns the start of the period of this time. Kinds that are counted as a whole have one period. */
    Instant periodOf(Instant moment) {
        long seconds = PERIOD.toSeconds();
        return this == LOGIN_WHILE_INACTIVE
                ? Instant.EPOCH
                : Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
    }
}
