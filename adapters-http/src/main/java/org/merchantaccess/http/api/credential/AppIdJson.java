package org.merchantaccess.http.api.credential;

import io.vavr.control.Option;
import java.util.Locale;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.credential.detail.ShowAppCredential;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/** JSON form of an App ID. It contains the App Key only in the response to a reveal request (S63). */
public final class AppIdJson {

    public static final String APP_ID = "app_id";
    public static final String APP_NAME = "app_name";
    public static final String CONFIRM = "confirm";
    public static final String DESCRIPTION = "description";
    public static final String OWNER = "owner";
    public static final String KEY = "key";
    private static final String KEYS = "keys";
    public static final String GRACE = "grace";
    public static final String EXPIRES_AT = "expires_at";

    private AppIdJson() {}

    static ChangeResponse created(CreateAppCredential.Created created) {
        return ChangeResponse.of(201, created.profile().version(), named(created.credential()));
    }

    /** Returns the response to a change of an App ID. */
    public static ChangeResponse changed(MerchantProfile profile, AppId appId) {
        return ChangeResponse.of(200, profile.version(), dated(credentialIn(profile, appId)));
    }

    private static AppCredential credentialIn(MerchantProfile profile, AppId appId) {
        return profile.credentials()
                .find(appId)
                .getOrElseThrow(() -> new IllegalStateException("changed App ID is missing in its profile"));
    }

    static JsonObject listed(ListAppCredentials.Listed listed) {
        return described(used(listed.credential(), listed.lastUse()), listed.credential())
                .list(KEYS, KeyJson.all(listed.credential().keys()));
    }

    /** Returns the response to a change of the description or of the keys of an App ID. */
    public static ChangeResponse changedInDetail(MerchantProfile profile, AppId appId) {
        return ChangeResponse.of(200, profile.version(), withKeys(credentialIn(profile, appId)));
    }

    /** Returns the response to a change that gave the App ID another key. */
    public static ChangeResponse withNewKey(ReplaceAppKey.Replaced replaced, AppId appId) {
        MerchantProfile profile = replaced.profile();
        return ChangeResponse.of(
                201,
                profile.version(),
                withKeys(credentialIn(profile, appId))
                        .number(KEY, replaced.number().value())
                        .numberOrNull("former_key", replaced.former().map(number -> (long) number.value())));
    }

    /** Returns the response that shows one App ID with its keys. */
    public static JsonObject detailed(ShowAppCredential.Shown shown) {
        return described(used(shown.credential(), shown.lastUse()), shown.credential())
                .text("created_by", shown.credential().details().createdBy())
                .list(
                        KEYS,
                        shown.keys().stream()
                                .map(key -> KeyJson.used(key, shown.credential().keys()))
                                .toList());
    }

    /** Returns the response that contains an app key. */
    public static Response revealed(AppId appId, AppKey key) {
        return JsonResponse.of(
                200, JsonObject.empty().text(APP_ID, appId.text()).text("app_key", key.text()));
    }

    private static JsonObject named(AppCredential credential) {
        return JsonObject.empty()
                .text(APP_ID, credential.appId().text())
                .text(APP_NAME, credential.name().text())
                .text("status", credential.status().name().toLowerCase(Locale.ROOT))
                .time("created_at", credential.createdAt());
    }

    private static JsonObject dated(AppCredential credential) {
        return named(credential)
                .timeOrNull("activated_at", credential.activeSince().map(ActiveSince::at));
    }

    private static JsonObject used(AppCredential credential, Option<LastUse> lastUse) {
        return dated(credential)
                .timeOrNull("last_used_at", lastUse.map(LastUse::at))
                .textOrNull("last_used_from", lastUse.map(use -> use.from().toString()));
    }

    private static JsonObject described(JsonObject dated, AppCredential credential) {
        return dated.text(DESCRIPTION, credential.details().description())
                .text(OWNER, credential.details().owner());
    }

    private static JsonObject withKeys(AppCredential credential) {
        return described(dated(credential), credential).list(KEYS, KeyJson.all(credential.keys()));
    }
}
