package org.merchantaccess.http.management.refusal;

import io.vavr.control.Option;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.words.RefusalHints;

/** A refusal on the wire, with the mend beside the cause. */
final class RefusalJson {

    private RefusalJson() {}

    static JsonObject refusal(KeptRefusal refusal) {
        return JsonObject.empty()
                .textOrNull("app_id", Option.some(refusal.appId()).filter(appId -> !appId.isEmpty()))
                .text("cause", refusal.cause().word())
                .text("address", refusal.source().toString())
                .number("count", refusal.count())
                .time("first_at", refusal.firstAt())
                .time("last_at", refusal.lastAt())
                .text("request_id", refusal.requestId())
                .text("hint", RefusalHints.of(refusal.cause()));
    }
}
