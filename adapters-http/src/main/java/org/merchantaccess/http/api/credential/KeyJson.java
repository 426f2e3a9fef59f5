package org.merchantaccess.http.api.credential;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.merchantaccess.application.credential.detail.ShowAppCredential;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.http.json.JsonObject;

/** JSON form of the keys of an App ID, without the secrets. */
public final class KeyJson {

    private static final String KIND = "kind";

    private KeyJson() {}

    static List<JsonObject> all(CredentialKeys keys) {
        return keys.kept().stream().map(key -> of(key, keys)).toList();
    }

    static JsonObject used(ShowAppCredential.ShownKey shown, CredentialKeys keys) {
        Option<KeyUse> last = Option.ofOptional(shown.uses().stream().findFirst());
        return of(shown.key(), keys)
                .timeOrNull("last_used_at", last.map(use -> use.count().lastAt()))
                .textOrNull("last_used_from", last.flatMap(KeyUse::from).map(ClientAddress::toString));
    }

    private static JsonObject of(CredentialKey key, CredentialKeys keys) {
        Option<RetiringKey> retiring =
                keys.retiring().filter(former -> former.key().equals(key));
        return described(JsonObject.empty().number(AppIdJson.KEY, key.number().value()), key.material())
                .text("state", retiring.isDefined() ? "retiring" : "current")
                .time("made_at", key.madeAt())
                .timeOrNull(AppIdJson.EXPIRES_AT, key.expiry().map(KeyExpiry::at))
                .timeOrNull("ends_at", retiring.map(RetiringKey::endsAt))
                .textOrNull(
                        "ends_after_first_use",
                        retiring.flatMap(RetiringKey::afterFirstUse).map(Duration::toString));
    }

    private static JsonObject described(JsonObject json, KeyMaterial material) {
        return material instanceof ClientPublicKey registered
                ? json.text(KIND, "public_key")
                        .text("algorithm", registered.algorithm().joseName())
                        .text("fingerprint", registered.fingerprint())
                : json.text(KIND, "secret");
    }

    /** Returns uses of a key by address, most recent first. */
    public static List<JsonObject> uses(List<KeyUse> uses) {
        return uses.stream()
                .map(use -> JsonObject.empty()
                        .textOrNull("address", use.from().map(ClientAddress::toString))
                        .number("count", use.count().times())
                        .time("first_at", use.count().firstAt())
                        .time("last_at", use.count().lastAt()))
                .toList();
    }
}
