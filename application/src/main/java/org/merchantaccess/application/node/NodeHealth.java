package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * Health of a node.
 *
 * @param isReady whether it accepts logins and calls
 * @param silence time since the last successful poll of the store was sent; none before the first
 * @param appliedChange number of the last change applied
 * @param droppedRefusals refusals lost since the start, which no report will show
 * @param droppedUses uses lost since the start, which no report will show
 * @param clockJump the last jump of the wall clock within the lifetime of a token; none otherwise
 * @param clockSkew how far its wall clock is ahead of the clock of a shared store, negative if it is behind; none if they were not compared
 * @param isClockSkewTooLarge true if the node is not ready for its clock
 */
public record NodeHealth(
        boolean isReady,
        Option<Duration> silence,
        long appliedChange,
        long droppedRefusals,
        long droppedUses,
        Option<ClockJump> clockJump,
        Option<Duration> clockSkew,
        boolean isClockSkewTooLarge) {
    public NodeHealth {
        requireNonNull(silence, "silence");
        requireNonNull(clockJump, "clockJump");
        requireNonNull(clockSkew, "clockSkew");
    }
}
