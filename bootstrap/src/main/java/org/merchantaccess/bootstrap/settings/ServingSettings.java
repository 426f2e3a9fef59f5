package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * The settings that all listeners share.
 *
 * @param maxConnections the maximum of concurrent connections per listener
 * @param stopDelay how long a stopping server continues to serve
 * @param isPlainHttpAccepted whether plain HTTP from other machines is accepted
 */
public record ServingSettings(int maxConnections, Duration stopDelay, boolean isPlainHttpAccepted) {
    public ServingSettings {
        requireNonNull(stopDelay, "stopDelay");
    }

    /** Returns a copy without a stop delay. */
    ServingSettings withoutStopDelay() {
        return new ServingSettings(maxConnections, Duration.ZERO, isPlainHttpAccepted);
    }
}
