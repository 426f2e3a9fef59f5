package org.merchantaccess.bootstrap.proxy;

import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.OpenedMerchant;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.journey.Http;

/** A merchant with an active App ID, whose software is at one address. */
record Merchant(String id, String appId, String appKey) {

    /** Where its software is. */
    static final String HERE = "127.0.0.9";

    /** Where somebody else is. */
    static final String ELSEWHERE = "127.0.0.8";

    static Merchant opened(Management management) {
        OpenedMerchant opened = OpenedMerchant.by(management, "Corner Shop", HERE);
        return new Merchant(opened.id(), opened.appId(), opened.appKey());
    }

    String login() {
        return "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + appKey + "\"}";
    }

    /** A token, from a server that believes whoever asks it where the merchant's software is. */
    String tokenOf(ServingProcess server) {
        return new Http(server.api())
                .send("POST", "/v1/login", login(), "X-Forwarded-For", HERE)
                .text("access_token");
    }
}
