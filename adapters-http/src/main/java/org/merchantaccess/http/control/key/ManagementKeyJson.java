package org.merchantaccess.http.control.key;

import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;

/** A management key on the wire: itself only where it was just made. */
final class ManagementKeyJson {

    static final String KEY_ID = "key_id";
    static final String NAME = "name";

    private ManagementKeyJson() {}

    static Answer created(String name, ManagementKey key) {
        JsonObject body = JsonObject.empty()
                .text(KEY_ID, KeptManagementKey.idOf(KeptManagementKey.digestOf(key)))
                .text(NAME, name)
                .text("management_key", key.text());
        return JsonAnswer.of(201, body);
    }

    static Answer revoked(KeptManagementKey key) {
        return JsonAnswer.of(200, listed(key));
    }

    static JsonObject listed(KeptManagementKey key) {
        return JsonObject.empty()
                .text(KEY_ID, key.id())
                .text(NAME, key.name())
                .time("created_at", key.createdAt())
                .timeOrNull("last_used_at", key.lastUsedAt())
                .timeOrNull("revoked_at", key.revokedAt());
    }
}
