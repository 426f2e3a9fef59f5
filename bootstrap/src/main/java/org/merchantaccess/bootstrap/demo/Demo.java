package org.merchantaccess.bootstrap.demo;

import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.json.JsonObject;

/** A server with a merchant in each environment, for a person or a program that wants to try it. */
public final class Demo {

    private final MerchantAccessServer server;
    private final DemoMerchant test;
    private final DemoMerchant production;

    private Demo(MerchantAccessServer server, DemoMerchant test, DemoMerchant production) {
        this.server = server;
        this.test = test;
        this.production = production;
    }

    /** Opens a merchant in each environment of that server. */
    public static Demo on(MerchantAccessServer server) {
        return new Demo(
                server,
                DemoMerchant.openedIn(server.instance(Environment.TEST).access()),
                DemoMerchant.openedIn(server.instance(Environment.PRODUCTION).access()));
    }

    /** For a person. */
    public String guide() {
        return new DemoGuide(
                        server.instance(Environment.TEST), test, server.instance(Environment.PRODUCTION), production)
                .text();
    }

    /** For a program: one line of JSON. */
    public String json() {
        return JsonObject.empty()
                .object("test", world(Environment.TEST, test))
                .object("production", world(Environment.PRODUCTION, production))
                .text("operations", server.operations().toString())
                .object("hub_sign_in", signIns())
                .toString();
    }

    /** One link for each Hub: open it and be the merchant's manager. */
    private JsonObject signIns() {
        return JsonObject.empty()
                .text("test", signIn(Environment.TEST, test))
                .text("production", signIn(Environment.PRODUCTION, production));
    }

    private String signIn(Environment environment, DemoMerchant merchant) {
        return merchant.manager().signIn(server.instance(environment).hubUrl()).toString();
    }

    private JsonObject world(Environment environment, DemoMerchant merchant) {
        Instance instance = server.instance(environment);
        return JsonObject.empty()
                .text("api", instance.apiUrl().toString())
                .text("hub", instance.hubUrl().toString())
                .text("management_key", merchant.managementKey().text())
                .text("merchant_id", merchant.merchant().text())
                .text("app_id", merchant.appId().text())
                .text("app_key", merchant.appKey().text())
                .text("hub_email", merchant.manager().email())
                .text("hub_password", merchant.manager().password().text());
    }
}
