package org.merchantaccess.http.api.control.key;

import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/** JSON form of a management key. It contains the key itself only directly after creation. */
final class ManagementKeyJson {

    static final String KEY_ID = "key_id";
    static final String NAME = "name";

    private ManagementKeyJson() {}

    static Response created(String name, ManagementKey key) {
        JsonObject body = JsonObject.empty()
                .text(KEY_ID, ManagementKeyMetadata.idOf(ManagementKeyMetadata.digestOf(key)))
                .text(NAME, name)
                .text("management_key", key.text());
        return JsonResponse.of(201, body);
    }

    static Response revoked(ManagementKeyMetadata key) {
        return JsonResponse.of(200, listed(key));
    }

    static JsonObject listed(ManagementKeyMetadata key) {
        return JsonObject.empty()
                .text(KEY_ID, key.id())
                .text(NAME, key.name())
                .time("created_at", key.createdAt())
                .timeOrNull("last_used_at", key.lastUsedAt())
                .timeOrNull("revoked_at", key.revokedAt());
    }
}
