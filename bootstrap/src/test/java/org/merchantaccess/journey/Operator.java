package org.merchantaccess.journey;

import org.merchantaccess.bootstrap.server.Instance;

/** Manages one merchant through the management API. */
final class Operator {

    private final Http hub;
    private final String managementKey;
    private final String merchant;

    private Operator(Http hub, String managementKey, String merchant) {
        this.hub = hub;
        this.managementKey = managementKey;
        this.merchant = merchant;
    }

    /** Opens a merchant with loopback on its allowlist. */
    static Operator ofNewMerchant(Instance instance, String managementKey) {
        Http hub = new Http(instance.hub());
        String merchant = hub.send(
                        "POST",
                        "/api/merchants",
                        "{\"name\":\"Corner Shop\"}",
                        "Authorization",
                        "Bearer " + managementKey)
                .text("merchant_id");
        Operator operator = new Operator(hub, managementKey, "/api/merchants/" + merchant);
        operator.allow("127.0.0.1");
        return operator;
    }

    Software.Keys create(String appName) {
        String appId =
                send("POST", "/app-ids", "{\"app_name\":\"" + appName + "\"}").text("app_id");
        return new Software.Keys(appId, reveal(appId).text("app_key"));
    }

    Reply reveal(String appId) {
        return send("POST", "/app-ids/" + appId + "/reveal", "");
    }

    Reply activate(Software.Keys keys) {
        return send("POST", "/app-ids/" + keys.appId() + "/activate", "");
    }

    Reply delete(Software.Keys keys) {
        return send("DELETE", "/app-ids/" + keys.appId(), "{\"confirm\":\"DELETE\"}");
    }

    Reply allow(String range) {
        return send("POST", "/allowlist", "{\"range\":\"" + range + "\"}");
    }

    Reply disallowEverything() {
        String entry = send("GET", "/allowlist", "").texts("entry_id").get(0);
        return send("DELETE", "/allowlist/" + entry, "");
    }

    Reply suspend() {
        return send("POST", "/suspend", "");
    }

    Reply resume() {
        return send("POST", "/resume", "");
    }

    Reply appIds() {
        return send("GET", "/app-ids", "");
    }

    Reply refusals() {
        return send("GET", "/refusals", "");
    }

    Reply audit() {
        return send("GET", "/audit", "");
    }

    private Reply send(String method, String path, String body) {
        return hub.send(method, merchant + path, body, "Authorization", "Bearer " + managementKey);
    }
}
