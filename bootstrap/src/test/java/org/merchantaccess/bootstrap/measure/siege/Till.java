package org.merchantaccess.bootstrap.measure.siege;

import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.OpenedMerchant;
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
        OpenedMerchant opened = OpenedMerchant.by(Management.of(server, ADDRESS), "Till", ADDRESS);
        return new Till(server.api().getPort(), opened.appId(), opened.appKey());
    }

    /** The same merchant, once its server was started anew. */
    Till at(ServingProcess server) {
        return new Till(server.api().getPort(), appId, appKey);
    }

    byte[] login() {
        return Requests.loginFrom(ADDRESS, appId, appKey);
    }

    /** By somebody who knows the App ID and guesses the key. */
    byte[] guessFrom(String address) {
        return Requests.loginFrom(address, appId, "x".repeat(32));
    }
}
