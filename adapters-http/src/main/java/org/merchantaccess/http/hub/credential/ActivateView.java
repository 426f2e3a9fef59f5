package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.credential.readiness.ReadinessView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Data of the dialog that sets an App ID to active.
 *
 * @param version the version of the profile that is shown
 * @param outgoing none if no other App ID is active
 * @param fault error message of the last attempt
 */
public record ActivateView(
        ApiAccessView page,
        DialogView dialog,
        String appId,
        String name,
        long version,
        boolean isActive,
        ReadinessView readiness,
        Option<Outgoing> outgoing,
        Option<String> fault) {

    /**
     * The App ID that would become inactive.
     *
     * @param isInUse whether it was used in the last hour
     */
    public record Outgoing(String appId, String name, Option<Timestamp> lastSeen, boolean isInUse) {}
}
