package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.switching.MissedReason;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.request.HubRequest;

/**
 * Switches of the active App ID, as shown on the page of an App ID.
 *
 * @param scheduled the scheduled switch of the merchant, if any
 * @param undoable the App Name that is active again after an undo; none if nothing can be undone
 */
public record SwitchView(Option<ScheduledView> scheduled, Option<String> undoable) {

    /**
     * A scheduled switch.
     *
     * @param appId the App ID that will be active
     * @param name its App Name; the App ID if it was deleted
     * @param obstacle why it will not be made, or why logins will be refused after it, if so
     */
    public record ScheduledView(String appId, String name, Timestamp at, String by, Option<String> obstacle) {

        /** Returns the view of the scheduled switch; none if none is scheduled. */
        public static Option<ScheduledView> of(HubRequest request, MerchantProfile profile) {
            return profile.scheduledSwitch().map(scheduled -> of(request, profile, scheduled));
        }

        private static ScheduledView of(HubRequest request, MerchantProfile profile, ScheduledSwitch scheduled) {
            return new ScheduledView(
                    scheduled.incoming().text(),
                    nameOf(profile, scheduled.incoming()),
                    request.timestamp(scheduled.at()),
                    scheduled.scheduledBy(),
                    scheduled
                            .obstacle(profile.credentials(), request.receivedAt())
                            .map(ScheduledView::text)
                            .orElse(() -> Option.when(
                                    scheduled.isAfterKeyExpiry(profile.credentials()),
                                    "The app_key expires before the switch, and logins with it are refused from then"
                                            + " on. Make a new app_key, then schedule the switch again.")));
        }

        private static String nameOf(MerchantProfile profile, AppId appId) {
            return profile.credentials()
                    .find(appId)
                    .map(credential -> credential.name().text())
                    .getOrElse(appId::text);
        }

        private static String text(MissedReason reason) {
            return switch (reason) {
                case TOO_LATE -> "It will not be made, because it is more than 15 minutes late. Schedule it again.";
                case APP_IDS_CHANGED ->
                    "It will not be made, because the App IDs have changed since it was scheduled. Schedule it again.";
            };
        }
    }
}
