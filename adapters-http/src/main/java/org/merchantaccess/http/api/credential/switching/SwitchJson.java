package org.merchantaccess.http.api.credential.switching;

import org.merchantaccess.domain.switching.ScheduledSwitch;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.json.JsonObject;

/** JSON form of a scheduled switch. */
final class SwitchJson {

    static final String AT = "at";

    private SwitchJson() {}

    static JsonObject of(ScheduledSwitch scheduled) {
        return JsonObject.empty()
                .text(AppIdJson.APP_ID, scheduled.incoming().text())
                .time(AT, scheduled.at())
                .text("scheduled_by", scheduled.scheduledBy())
                .textOrNull(
                        "instead_of",
                        scheduled.outgoing().map(outgoing -> outgoing.appId().text()));
    }
}
