package org.merchantaccess.bootstrap.proxy;

import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.journey.Http;

/** A merchant with an active App ID, whose software is at one address. */
record Merchant(String id, String appId, String appKey) {

    /** Where its software is. */
    static final String HERE = "127.0.0.9";

    /** Where somebody else is. */
    static final String ELSEWHERE = "127.0.0.8";

    static Merchant opened(Management management) {
        String id = management.open("Corner Shop").text("merchant_id");
        management.ask("POST", "/" + id + "/allowlist", "{\"range\":\"" + HERE + "\"}");
        String appIds = "/" + id + "/app-ids";
        String appId = management.ask("POST", appIds, "{\"app_name\":\"Till\"}").text("app_id");
        management.ask("POST", appIds + "/" + appId + "/activate", "");
        return new Merchant(
                id,
                appId,
                management.ask("POST", appIds + "/" + appId + "/reveal", "").text("app_key"));
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
