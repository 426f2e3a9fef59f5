package org.merchantaccess.http.api.refusal;

import io.vavr.control.Option;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.token.RequestedOperation;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.message.RefusalHints;

/** JSON form of a refused request, with its cause and a hint on the remedy. */
final class RefusalJson {

    private RefusalJson() {}

    static JsonObject refusal(RecordedRefusal refusal) {
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

    static JsonObject request(RefusedRequest request) {
        return JsonObject.empty()
                .text("request_id", request.requestId())
                .time("at", request.at())
                .textOrNull("app_id", Option.some(request.appId()).filter(appId -> !appId.isEmpty()))
                .text("cause", request.cause().word())
                .text("address", request.source().toString())
                .textOrNull(
                        "method",
                        request.operation().map(RequestedOperation::method).filter(method -> !method.isEmpty()))
                .textOrNull("path", request.operation().map(RequestedOperation::path))
                .text("hint", RefusalHints.of(request.cause()));
    }
}
