package org.merchantaccess.http.operations;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether an instance is ready to receive calls.
 *
 * @param notReadyReason the reason why it is not ready; none if it is
 * @param warnings conditions an operator should look into, whether the instance is ready or not
 */
public record Readiness(Option<String> notReadyReason, List<String> warnings) {

    private static final Readiness READY = new Readiness(Option.none(), List.of());

    public Readiness {
        requireNonNull(notReadyReason, "notReadyReason");
        requireNonNull(warnings, "warnings");
        warnings = List.copyOf(warnings);
    }

    /** Returns the state of an instance that is ready. */
    public static Readiness ready() {
        return READY;
    }

    /**
     * Returns the state of an instance that may have missed changes.
     *
     * @param silence the time since the last sign of life of the store; none if there has been none
     */
    public static Readiness stale(Option<Duration> silence) {
        String since = silence.map(time -> " for " + time.toSeconds() + " s").getOrElse(" yet");
        return new Readiness(Option.some("stale: no sign of life from the store" + since), List.of());
    }

    /**
     * Returns the state of an instance whose clock differs too much from the clock of its database.
     *
     * @param ahead how far it is ahead; negative if it is behind
     */
    public static Readiness clockSkew(Duration ahead) {
        String direction = ahead.isNegative() ? " s behind the database" : " s ahead of the database";
        return new Readiness(Option.some("clock: " + ahead.abs().toSeconds() + direction), List.of());
    }

    /** Returns the state of an instance that finishes open requests and takes no new ones. */
    public static Readiness stopping() {
        return new Readiness(Option.some("stopping"), List.of());
    }

    /**
     * Returns a copy with a warning about a jump of the wall clock.
     *
     * @param by the size of the jump; negative if the clock was set back
     * @param at the time of the clock after the jump
     */
    public Readiness withClockJump(Duration by, Instant at) {
        String direction = by.isNegative() ? "was set back by " : "jumped ahead by ";
        return withWarning(
                "clock: " + direction + by.abs().toSeconds() + " s at " + at.truncatedTo(ChronoUnit.SECONDS));
    }

    private Readiness withWarning(String warning) {
        return new Readiness(
                notReadyReason,
                Stream.concat(warnings.stream(), Stream.of(warning)).toList());
    }

    boolean isReady() {
        return notReadyReason.isEmpty();
    }
}
