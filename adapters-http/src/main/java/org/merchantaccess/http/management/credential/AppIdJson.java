package org.merchantaccess.http.management.credential;

import java.util.Locale;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.management.kernel.ChangeAnswer;

/** An App ID on the wire: with its key only where it is revealed (S63). */
final class AppIdJson {

    static final String APP_ID = "app_id";
    static final String APP_NAME = "app_name";
    static final String CONFIRM = "confirm";

    private AppIdJson() {}

    static ChangeAnswer created(CreateAppCredential.Created created) {
        return ChangeAnswer.of(201, created.profile().version(), named(created.credential()));
    }

    static ChangeAnswer changed(MerchantProfile profile, AppId appId) {
        return profile.credentials()
                .find(appId)
                .map(credential -> ChangeAnswer.of(200, profile.version(), dated(credential)))
                .getOrElseThrow(() -> new IllegalStateException("what was just changed is there"));
    }

    static JsonObject listed(ListAppCredentials.Listed listed) {
        return dated(listed.credential())
                .timeOrNull("last_used_at", listed.lastUse().map(Usage.LastUse::at))
                .textOrNull(
                        "last_used_from", listed.lastUse().map(use -> use.from().toString()));
    }

    static Answer revealed(AppId appId, AppKey key) {
        return JsonAnswer.of(200, JsonObject.empty().text(APP_ID, appId.text()).text("app_key", key.text()));
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
