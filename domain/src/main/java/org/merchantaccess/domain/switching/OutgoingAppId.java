package org.merchantaccess.domain.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;

/**
 * The App ID that is active when a switch is scheduled.
 *
 * @param activeSince the time of its activation, to the millisecond: it differs if the App ID was activated again meanwhile
 */
public record OutgoingAppId(AppId appId, Instant activeSince) {
    public OutgoingAppId {
        requireNonNull(appId, "appId");
        requireNonNull(activeSince, "activeSince");
        activeSince = activeSince.truncatedTo(ChronoUnit.MILLIS);
    }

    static OutgoingAppId of(AppCredential active) {
        return new OutgoingAppId(
                active.appId(), active.activeSince().map(since -> since.at()).getOrElse(Instant.EPOCH));
    }
}
