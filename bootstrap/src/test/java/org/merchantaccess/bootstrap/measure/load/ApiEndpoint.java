package org.merchantaccess.bootstrap.measure.load;

import org.merchantaccess.bootstrap.demo.DemoMerchant;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.kernel.Environment;

/** A local port of an API and the credentials of a merchant there. */
record ApiEndpoint(int port, String appId, String appKey) {

    static ApiEndpoint of(int port, DemoMerchant merchant) {
        return new ApiEndpoint(port, merchant.appId().text(), merchant.appKey().text());
    }

    byte[] login() {
        return Requests.login(appId, appKey);
    }

    byte[] oauthLogin() {
        return Requests.oauthLogin(appId, appKey);
    }

    byte[] loginWithWrongKey() {
        return Requests.login(appId, Credentials.key(Environment.TEST, 1).text());
    }
}
