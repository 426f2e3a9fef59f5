package org.merchantaccess.http.operations;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an instance may be sent calls.
 *
 * @param hindrance why it may not; none where it may
 * @param warnings what an operator should look into, whether it is ready or not
 */
public record Readiness(Option<String> hindrance, List<String> warnings) {

    private static final Readiness READY = new Readiness(Option.none(), List.of());

    public Readiness {
        requireNonNull(hindrance, "hindrance");
        requireNonNull(warnings, "warnings");
        warnings = List.copyOf(warnings);
    }

    public static Readiness ready() {
        return READY;
    }

    /**
     * The instance may not know of a change.
     *
     * @param silence since the store's last sign of life; none where there was none yet
     */
    public static Readiness stale(Option<Duration> silence) {
        String since = silence.map(time -> " for " + time.toSeconds() + " s").getOrElse(" yet");
        return new Readiness(Option.some("stale: no sign of life from the store" + since), List.of());
    }

    /** What was begun is finished, and the next call belongs to another process. */
    public static Readiness stopping() {
        return new Readiness(Option.some("stopping"), List.of());
    }

    /**
     * The same, with a warning about a jump of the wall clock.
     *
     * @param by how far it jumped; negative where it was set back
     * @param at what it showed afterwards
     */
    public Readiness withClockJump(Duration by, Instant at) {
        String direction = by.isNegative() ? "was set back by " : "jumped ahead by ";
        return withWarning(
                "clock: " + direction + by.abs().toSeconds() + " s at " + at.truncatedTo(ChronoUnit.SECONDS));
    }

    private Readiness withWarning(String warning) {
        return new Readiness(
                hindrance, Stream.concat(warnings.stream(), Stream.of(warning)).toList());
    }

    boolean isReady() {
        return hindrance.isEmpty();
    }
}
