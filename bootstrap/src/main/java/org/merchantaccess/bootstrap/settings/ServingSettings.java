package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * How all listeners of the process treat those who connect to them.
 *
 * @param maxConnections at a time, to each listener
 * @param stopDelay how long a server that is told to stop goes on serving
 * @param isPlainHttpAccepted whether anybody may be answered over plain HTTP
 */
public record ServingSettings(int maxConnections, Duration stopDelay, boolean isPlainHttpAccepted) {
    public ServingSettings {
        requireNonNull(stopDelay, "stopDelay");
    }

    /** The same, which stops at once. */
    ServingSettings withoutStopDelay() {
        return new ServingSettings(maxConnections, Duration.ZERO, isPlainHttpAccepted);
    }
}
