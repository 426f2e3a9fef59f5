package org.merchantaccess.bootstrap.measure.siege;

import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.OpenedMerchant;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.measure.load.Requests;

/**
 * An API port and the credentials of a merchant there, behind a proxy on 127.0.0.1.
 *
 * @param port the port of the API
 */
record MerchantTarget(int port, String appId, String appKey) {

    private static final String ADDRESS = "127.0.0.9";

    /** The setting that trusts all processes on this machine as proxies. */
    static final String TRUSTED = "trusted-proxies=127.0.0.1/32";

    static MerchantTarget open(ServingProcess server) {
        OpenedMerchant opened = OpenedMerchant.by(Management.of(server, ADDRESS), "Corner Shop", ADDRESS);
        return new MerchantTarget(server.api().getPort(), opened.appId(), opened.appKey());
    }

    /** Returns the same merchant at a restarted server. */
    MerchantTarget at(ServingProcess server) {
        return new MerchantTarget(server.api().getPort(), appId, appKey);
    }

    byte[] login() {
        return Requests.loginFrom(ADDRESS, appId, appKey);
    }

    /** Returns a login with the App ID and a wrong key. */
    byte[] guessFrom(String address) {
        return Requests.loginFrom(address, appId, "x".repeat(32));
    }
}
