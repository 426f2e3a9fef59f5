package org.merchantaccess.journey;

import org.merchantaccess.bootstrap.server.Instance;

/** A merchant's software that calls one environment. */
final class Software {

    private final Http api;

    Software(Instance instance) {
        this.api = new Http(instance.api());
    }

    Reply logIn(Keys keys) {
        return api.send(
                "POST", "/v1/login", "{\"app_id\":\"" + keys.appId() + "\",\"app_key\":\"" + keys.appKey() + "\"}");
    }

    String tokenFor(Keys keys) {
        return logIn(keys).text("access_token");
    }

    Reply call(String token) {
        return api.send("GET", "/v1/whoami", "", "Authorization", "Bearer " + token);
    }

    /** The credentials of a login. */
    record Keys(String appId, String appKey) {}
}
