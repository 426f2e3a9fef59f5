package org.merchantaccess.http.api.merchant;

import java.util.Locale;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.json.JsonObject;

/** JSON form of a merchant profile. */
final class MerchantJson {

    static final String NAME = "name";

    private MerchantJson() {}

    static ChangeResponse opened(MerchantProfile profile) {
        return ChangeResponse.of(201, profile.version(), named(profile));
    }

    static ChangeResponse changed(MerchantProfile profile) {
        return ChangeResponse.of(200, profile.version(), listed(profile));
    }

    static JsonObject listed(MerchantProfile profile) {
        return named(profile).text("standing", profile.status().name().toLowerCase(Locale.ROOT));
    }

    private static JsonObject named(MerchantProfile profile) {
        return JsonObject.empty()
                .text("merchant_id", profile.id().text())
                .text(NAME, profile.name().text());
    }
}
