package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * How a node is doing.
 *
 * @param isReady whether it may let anybody in
 * @param silence since it asked the store what was last answered well; none before the first good answer
 * @param appliedChange the number of the last change it goes by
 * @param droppedRefusals that nobody will read of, since the start
 * @param droppedUses that nobody will read of, since the start
 * @param clockJump the last jump of the wall clock, for the lifetime of a token; none where there was none
 */
public record Vitals(
        boolean isReady,
        Option<Duration> silence,
        long appliedChange,
        long droppedRefusals,
        long droppedUses,
        Option<ClockJump> clockJump) {
    public Vitals {
        requireNonNull(silence, "silence");
        requireNonNull(clockJump, "clockJump");
    }
}
