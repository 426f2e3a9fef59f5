package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A jump of the wall clock, noticed against the monotonic clock.
 *
 * @param by how far it jumped; negative where it was set back
 * @param at what the wall clock showed when the jump was noticed
 */
public record ClockJump(Duration by, Instant at) {
    public ClockJump {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }

    /** Returns true where the clock was set back, so that tokens issued before are not valid yet. */
    public boolean isBack() {
        return by.isNegative();
    }
}
