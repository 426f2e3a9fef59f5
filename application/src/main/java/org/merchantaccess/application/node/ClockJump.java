package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A jump of the wall clock relative to the monotonic clock.
 *
 * @param by how far it jumped; negative if it was set back
 * @param at the wall-clock time when the jump was detected
 */
public record ClockJump(Duration by, Instant at) {
    public ClockJump {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }

    /** Returns true if the clock was set back, so that tokens issued before are not valid yet. */
    public boolean isBack() {
        return by.isNegative();
    }
}
