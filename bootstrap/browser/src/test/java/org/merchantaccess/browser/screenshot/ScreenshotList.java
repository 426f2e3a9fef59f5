package org.merchantaccess.browser.screenshot;

import java.util.List;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** The list of all screenshots. */
final class ScreenshotList {

    private static final String API_ACCESS = "/settings/api-access";
    private static final String ALLOWLIST = "/settings/allowlist";
    private static final String PEOPLE = "/settings/people";
    private static final String GUIDE = "/settings/developers/guide";
    private static final String REFUSED_REQUESTS = "/settings/developers/refused-requests";

    static final List<Screenshot> SHOTS = List.of(
            new Screenshot("sign-in", setup -> setup.guest("/sign-in")),
            new Screenshot("welcome", ScreenshotList::welcome),
            new Screenshot("api-access-empty", setup -> setup.managerOfEmptyMerchant(API_ACCESS)),
            new Screenshot("first-steps", setup -> setup.managerBeforeFirstLogin(API_ACCESS)),
            new Screenshot("first-login-refused", setup -> setup.managerAfterRefusedLogin(API_ACCESS)),
            new Screenshot("guide", setup -> setup.manager(GUIDE)),
            new Screenshot("api-access", setup -> setup.manager(API_ACCESS)),
            new Screenshot(
                    "api-access-actions", setup -> setup.manager(API_ACCESS).click("Actions for Web shop 2027")),
            new Screenshot(
                    "app-id",
                    setup -> setup.manager(
                            API_ACCESS + "/" + setup.busy(Environment.TEST).active())),
            new Screenshot("create", ScreenshotList::nameTaken),
            new Screenshot(
                    "key-shown",
                    setup -> setup.manager(API_ACCESS)
                            .click("Show app_key of Web shop")
                            .sees("mat_")),
            new Screenshot("set-to-active", setup -> dialog(setup, next(setup), "/activate")),
            new Screenshot(
                    "delete",
                    setup -> dialog(setup, setup.busy(Environment.PRODUCTION).old(), "/delete")),
            new Screenshot("allowlist-empty", setup -> setup.managerOfEmptyMerchant(ALLOWLIST)),
            new Screenshot("allowlist", setup -> setup.manager(ALLOWLIST)),
            new Screenshot("allowlist-add", ScreenshotList::wrongRange),
            new Screenshot(
                    "allowlist-remove",
                    setup -> setup.manager(ALLOWLIST)
                            .click("Remove 198.51.101.20/32 (web shop)")
                            .sees("These addresses will be refused")),
            new Screenshot("refused-requests", setup -> setup.manager(REFUSED_REQUESTS)),
            new Screenshot("activity", setup -> setup.manager("/settings/developers/activity")),
            new Screenshot("people", setup -> setup.manager(PEOPLE)),
            new Screenshot("invite", setup -> setup.manager(PEOPLE + "/invite")),
            new Screenshot("invited", ScreenshotList::invited),
            new Screenshot("account", setup -> setup.manager(PEOPLE).open("/account")),
            new Screenshot("merchants", setup -> setup.operator("/operator/merchants")),
            new Screenshot("management-keys", setup -> setup.operator("/operator/management-keys")),
            new Screenshot("nothing-here", setup -> setup.guest("/nothing-here")));

    private ScreenshotList() {}

    private static AppId next(ScreenshotSetup setup) {
        return setup.busy(Environment.PRODUCTION).next();
    }

    private static Visitor dialog(ScreenshotSetup setup, AppId appId, String action) {
        return setup.manager(Environment.PRODUCTION, API_ACCESS + "/" + appId + action);
    }

    private static Visitor welcome(ScreenshotSetup setup) {
        ScreenshotMerchant busy = setup.busy(Environment.TEST);
        Membership developer = Membership.in(busy.merchant().id(), Role.DEVELOPER);
        return setup.guest("/link/" + busy.merchant().invite(developer).secret().text());
    }

    private static Visitor nameTaken(ScreenshotSetup setup) {
        Visitor manager = setup.manager(API_ACCESS).click("Create App ID");
        manager.dialog().fill("App Name", "web shop").click("Create App ID");
        return manager.sees("must be unique");
    }

    private static Visitor wrongRange(ScreenshotSetup setup) {
        Visitor manager = setup.manager(ALLOWLIST).click("Add address");
        manager.dialog().fill("Address or range", "203.0.113.9/24").click("Add address");
        return manager.sees("is not a network address");
    }

    private static Visitor invited(ScreenshotSetup setup) {
        Visitor manager = setup.manager(PEOPLE + "/invite");
        manager.dialog()
                .fill("E-mail address", "developer2@example.com")
                .tick("Developer")
                .click("Create invitation link");
        return manager.sees("/link/");
    }
}
