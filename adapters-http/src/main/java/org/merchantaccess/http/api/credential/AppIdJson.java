package org.merchantaccess.http.api.credential;

import java.util.Locale;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/** JSON form of an App ID. It contains the App Key only in the response to a reveal request (S63). */
final class AppIdJson {

    static final String APP_ID = "app_id";
    static final String APP_NAME = "app_name";
    static final String CONFIRM = "confirm";

    private AppIdJson() {}

    static ChangeResponse created(CreateAppCredential.Created created) {
        return ChangeResponse.of(201, created.profile().version(), named(created.credential()));
    }

    static ChangeResponse changed(MerchantProfile profile, AppId appId) {
        return profile.credentials()
                .find(appId)
                .map(credential -> ChangeResponse.of(200, profile.version(), dated(credential)))
                .getOrElseThrow(() -> new IllegalStateException("changed App ID is missing in its profile"));
    }

    static JsonObject listed(ListAppCredentials.Listed listed) {
        return dated(listed.credential())
                .timeOrNull("last_used_at", listed.lastUse().map(LastUse::at))
                .textOrNull(
                        "last_used_from", listed.lastUse().map(use -> use.from().toString()));
    }

    static Response revealed(AppId appId, AppKey key) {
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
}
