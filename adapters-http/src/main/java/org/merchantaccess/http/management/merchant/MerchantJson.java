package org.merchantaccess.http.management.merchant;

import java.util.Locale;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.management.kernel.ChangeAnswer;

/** A merchant profile on the wire. */
final class MerchantJson {

    static final String NAME = "name";

    private MerchantJson() {}

    static ChangeAnswer opened(MerchantProfile profile) {
        return ChangeAnswer.of(201, profile.version(), named(profile));
    }

    static ChangeAnswer changed(MerchantProfile profile) {
        return ChangeAnswer.of(200, profile.version(), listed(profile));
    }

    static JsonObject listed(MerchantProfile profile) {
        return named(profile).text("standing", profile.standing().name().toLowerCase(Locale.ROOT));
    }

    private static JsonObject named(MerchantProfile profile) {
        return JsonObject.empty()
                .text("merchant_id", profile.id().text())
                .text(NAME, profile.name().text());
    }
}
