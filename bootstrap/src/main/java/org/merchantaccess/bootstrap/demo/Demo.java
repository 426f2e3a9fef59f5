package org.merchantaccess.bootstrap.demo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.json.JsonObject;

/** A running server with a demo merchant in each environment. */
public final class Demo {

    private final MerchantAccessServer server;
    private final DemoInstance test;
    private final DemoInstance production;

    private Demo(MerchantAccessServer server, DemoInstance test, DemoInstance production) {
        this.server = server;
        this.test = test;
        this.production = production;
    }

    /** Opens a demo merchant in each environment of the server. */
    public static Demo on(MerchantAccessServer server) {
        // In parallel: each hashes a password, which is slow by design.
        CompletableFuture<DemoInstance> production =
                CompletableFuture.supplyAsync(() -> DemoInstance.openIn(server.instance(Environment.PRODUCTION)));
        DemoInstance test = DemoInstance.openIn(server.instance(Environment.TEST));
        return new Demo(server, test, production.join());
    }

    /** Returns the guide for a person. */
    public String guide() {
        return new DemoGuide(test, production, server.dataFolder()).text();
    }

    /** Returns addresses and credentials for a program, as one line of JSON. */
    public String json() {
        return JsonObject.empty()
                .object("test", environment(test))
                .object("production", environment(production))
                .text("operations", server.operations().toString())
                .object("hub_sign_in", signIns())
                .text("data_folder", server.dataFolder().toString())
                .toString();
    }

    /** Sends logins and calls to the test API for that time, at least one of each. Returns whether all were granted. */
    public boolean rehearse(Duration time) {
        return new DemoRehearsal(test).run(time);
    }

    /** Returns one sign-in link for each Hub; it signs in the merchant's manager. */
    private JsonObject signIns() {
        return JsonObject.empty().text("test", test.signIn()).text("production", production.signIn());
    }

    private static JsonObject environment(DemoInstance demo) {
        Instance instance = demo.instance();
        DemoMerchant merchant = demo.merchant();
        return JsonObject.empty()
                .text("api", instance.apiUrl().toString())
                .text("hub", instance.hubUrl().toString())
                .text("management_key", merchant.managementKey().text())
                .text("merchant_id", merchant.merchant().text())
                .text("app_id", merchant.appId().text())
                .text("app_key", merchant.appKey().text())
                .text("hub_email", demo.manager().email())
                .text("hub_password", demo.manager().password().text());
    }
}
