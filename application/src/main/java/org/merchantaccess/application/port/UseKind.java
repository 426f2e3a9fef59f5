package org.merchantaccess.application.port;

import java.time.Duration;
import java.time.Instant;

/** What is counted of an App ID, and how closely. */
public enum UseKind {
    /** A login that was let in. */
    LOGIN(Duration.ofHours(2)),

    /** A call that was let in. */
    CALL(Duration.ofHours(2)),

    /** A login with the right key that was refused only because the App ID is not active. */
    LOGIN_WHILE_INACTIVE(Duration.ofDays(30));

    /** What is let in is counted apart for each five minutes, so that the hour just past can be told. */
    public static final Duration PERIOD = Duration.ofMinutes(5);

    private final Duration kept;

    UseKind(Duration kept) {
        this.kept = kept;
    }

    /** How long a count is kept after the last of what it counts. */
    public Duration kept() {
        return kept;
    }

    /** The beginning of the period that moment is counted in; what is told as a whole has only one. */
    Instant periodOf(Instant moment) {
        long seconds = PERIOD.toSeconds();
        return this == LOGIN_WHILE_INACTIVE
                ? Instant.EPOCH
                : Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
    }
}
