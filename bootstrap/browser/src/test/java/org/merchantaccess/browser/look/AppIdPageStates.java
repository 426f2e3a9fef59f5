package org.merchantaccess.browser.look;

import java.util.List;
import org.merchantaccess.browser.PublicKeyPem;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** Page states of App IDs: dialogs, messages and restricted roles. */
final class AppIdPageStates {

    private static final String API_ACCESS = "/settings/api-access";
    private static final String LONG_NAME = "Payments of the branch in the old town behind the church";

    static final List<PageState> ALL = List.of(
            new PageState(
                    "menu of an App ID",
                    (visitors, hubs) -> visitors.managerAt(API_ACCESS)
                            .click("Actions for Web shop 2027")
                            .sees("Set to Active")),
            new PageState(
                    "revealed key",
                    (visitors, hubs) -> visitors.managerAt(API_ACCESS)
                            .click("Show app_key of Web shop")
                            .sees("mat_")),
            new PageState("duplicate App Name", (visitors, hubs) -> {
                Visitor manager = visitors.managerAt(API_ACCESS + "/create");
                manager.dialog().fill("App Name", "web shop").click("Create App ID");
                return manager.sees("must be unique");
            }),
            new PageState("success message", (visitors, hubs) -> {
                Visitor manager = visitors.managerAt(API_ACCESS + "/create");
                manager.dialog().fill("App Name", LONG_NAME).click("Create App ID");
                return manager.sees("App ID created.");
            }),
            new PageState("invalid public key", (visitors, hubs) -> {
                TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
                AppId appId = merchant.create("Till");
                Visitor manager = merchant.visitedBy(Role.MANAGER, Window.usual())
                        .open(merchant.path(API_ACCESS + "/" + appId + "/register-key"));
                manager.dialog().fill("Public key", "no key").click("Register public key");
                return manager.sees("This is not a public key.");
            }),
            new PageState("public key", (visitors, hubs) -> {
                TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
                AppId appId = merchant.create("Till");
                Visitor manager = merchant.visitedBy(Role.MANAGER, Window.usual())
                        .open(merchant.path(API_ACCESS + "/" + appId + "/register-key"));
                manager.dialog().fill("Public key", PublicKeyPem.generate()).click("Register public key");
                return manager.sees("Public key, ES256, SHA-256");
            }),
            new PageState(
                    "search without App IDs",
                    (visitors, hubs) -> visitors.managerAt(API_ACCESS)
                            .fill("Search by App Name or app_id", "nothing")
                            .click("Search")
                            .sees("No App IDs match")),
            new PageState("several pages", (visitors, hubs) -> {
                TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
                for (int i = 1; i <= 26; i++) {
                    merchant.create("Till " + i);
                }
                return merchant.visitedBy(Role.MANAGER, Window.usual()).sees("of 26");
            }),
            new PageState(
                    "no App IDs yet",
                    (visitors, hubs) ->
                            SharedVisitors.atNewMerchant(hubs, API_ACCESS).sees("Create an App ID")),
            new PageState("first login refused", (visitors, hubs) -> {
                TestMerchant merchant =
                        TestMerchant.openIn(Environment.TEST, hubs).allow("203.0.113.0/24", "office");
                AppId appId = merchant.activate(merchant.create(LONG_NAME));
                merchant.logIn(appId, merchant.keyOf(appId), "198.51.101.77");
                merchant.flushRefusals(1);
                return merchant.visitedBy(Role.MANAGER, Window.usual()).sees("Last attempt refused");
            }),
            new PageState("App ID to activate, with a long name", (visitors, hubs) -> {
                TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
                merchant.create(LONG_NAME);
                return merchant.visitedBy(Role.MANAGER, Window.usual()).sees("Set it to active");
            }),
            new PageState("App IDs for the read-only role", (visitors, hubs) -> {
                TestMerchant merchant = visitors.busy().merchant();
                return merchant.visitedBy(Role.READ_ONLY, Window.usual())
                        .open(merchant.path(API_ACCESS))
                        .seesHeading("API Access");
            }),
            new PageState("missing permission", (visitors, hubs) -> {
                TestMerchant merchant = visitors.busy().merchant();
                return merchant.visitedBy(Role.READ_ONLY, Window.usual())
                        .open(merchant.path(API_ACCESS + "/create"))
                        .seesHeading("You don't have permission to do this");
            }),
            new PageState("production", (visitors, hubs) -> {
                TestMerchant merchant = TestMerchant.openIn(Environment.PRODUCTION, hubs);
                merchant.create("Till");
                return merchant.visitedBy(Role.MANAGER, Window.usual()).sees("Till");
            }),
            new PageState("password dialog in production", (visitors, hubs) -> {
                ActiveMerchant busy = ActiveMerchant.openIn(Environment.PRODUCTION, hubs);
                Membership membership = Membership.in(busy.merchant().id(), Role.MANAGER);
                Visitor manager =
                        busy.merchant().visitedWithStaleProofBy(busy.merchant().addUser(membership), Window.usual());
                manager.click("Actions for Web shop 2027");
                manager.row("Web shop 2027").click("Set to Active");
                manager.dialog().fill("Your password", "not the password").click("SET TO ACTIVE");
                return manager.sees("password is not correct");
            }));

    private AppIdPageStates() {}
}
