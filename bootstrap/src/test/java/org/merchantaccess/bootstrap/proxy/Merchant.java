package org.merchantaccess.bootstrap.proxy;

import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.OpenedMerchant;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.journey.Http;

/** A merchant with one active App ID and one allowed address. */
record Merchant(String id, String appId, String appKey) {

    /** The allowed address. */
    static final String ADDRESS = "127.0.0.9";

    /** An address that is not allowed. */
    static final String OTHER_ADDRESS = "127.0.0.8";

    static Merchant open(Management management) {
        OpenedMerchant opened = OpenedMerchant.by(management, "Corner Shop", ADDRESS);
        return new Merchant(opened.id(), opened.appId(), opened.appKey());
    }

    String login() {
        return "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + appKey + "\"}";
    }

    /** Logs in directly at a server that trusts this machine as a proxy, and returns the token. */
    String tokenFrom(ServingProcess server) {
        return new Http(server.api())
                .send("POST", "/v1/login", login(), "X-Forwarded-For", ADDRESS)
                .text("access_token");
    }
}
