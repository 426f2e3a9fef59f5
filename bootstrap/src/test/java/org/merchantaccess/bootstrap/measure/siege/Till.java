package org.merchantaccess.bootstrap.measure.siege;

import com.fasterxml.jackson.databind.JsonNode;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.measure.load.Requests;

/**
 * A merchant's software behind the proxy on 127.0.0.1.
 *
 * @param port of the API
 */
record Till(int port, String appId, String appKey) {

    private static final String ADDRESS = "127.0.0.9";

    /** The setting that makes everybody on this machine a proxy. */
    static final String TRUSTED = "trusted-proxies=127.0.0.1/32";

    static Till opened(ServingProcess server) {
        Management management = Management.of(server, ADDRESS);
        String merchant = management.open("Till").text("merchant_id");
        management.ask("POST", "/" + merchant + "/allowlist", "{\"range\":\"" + ADDRESS + "\"}");
        String appIds = "/" + merchant + "/app-ids";
        String appId = management.ask("POST", appIds, "{\"app_name\":\"Till\"}").text("app_id");
        management.ask("POST", appIds + "/" + appId + "/activate", "");
        JsonNode revealed =
                management.ask("POST", appIds + "/" + appId + "/reveal", "").json();
        return new Till(server.api().getPort(), appId, revealed.path("app_key").asText());
    }

    byte[] login() {
        return Requests.loginFrom(ADDRESS, appId, appKey);
    }

    /** By somebody who knows the App ID and guesses the key. */
    byte[] guessFrom(String address) {
        return Requests.loginFrom(address, appId, "x".repeat(32));
    }
}
