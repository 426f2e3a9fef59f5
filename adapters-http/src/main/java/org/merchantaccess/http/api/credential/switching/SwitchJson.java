package org.merchantaccess.http.api.credential.switching;

import io.vavr.control.Option;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.json.JsonObject;

/** JSON form of a scheduled switch. */
final class SwitchJson {

    static final String AT = "at";

    private SwitchJson() {}

    static JsonObject of(ScheduledSwitch scheduled, AppCredentials credentials) {
        return JsonObject.empty()
                .text(AppIdJson.APP_ID, scheduled.incoming().text())
                .time(AT, scheduled.at())
                .text("scheduled_by", scheduled.scheduledBy())
                .textOrNull(
                        "instead_of",
                        scheduled.outgoing().map(outgoing -> outgoing.appId().text()))
                .textOrNull("obstacle", obstacle(scheduled, credentials));
    }

    /** Returns what will go wrong at the time of the switch, as far as it is known now. */
    private static Option<String> obstacle(ScheduledSwitch scheduled, AppCredentials credentials) {
        return scheduled
                .obstacle(credentials, scheduled.at())
                .map(reason -> "app_ids_changed")
                .orElse(() -> Option.when(scheduled.isAfterKeyExpiry(credentials), "key_expires"));
    }
}
