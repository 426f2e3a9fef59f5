package org.merchantaccess.bootstrap.measure.load;

import org.merchantaccess.bootstrap.demo.DemoMerchant;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.kernel.Environment;

/** A port of this machine, and what a merchant's software can log in with there. */
record Door(int port, String appId, String appKey) {

    static Door of(int port, DemoMerchant merchant) {
        return new Door(port, merchant.appId().text(), merchant.appKey().text());
    }

    byte[] login() {
        return Requests.login(appId, appKey);
    }

    byte[] loginWithWrongKey() {
        return Requests.login(appId, Credentials.key(Environment.TEST, 1).text());
    }
}
