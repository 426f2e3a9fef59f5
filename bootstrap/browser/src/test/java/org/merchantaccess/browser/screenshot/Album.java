package org.merchantaccess.browser.screenshot;

import java.util.List;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** All that there is a picture of. */
final class Album {

    private static final String API_ACCESS = "/settings/api-access";
    private static final String ALLOWLIST = "/settings/allowlist";
    private static final String PEOPLE = "/settings/people";
    private static final String REFUSED_REQUESTS = "/settings/developers/refused-requests";

    static final List<Shot> SHOTS = List.of(
            new Shot("sign-in", stage -> stage.stranger("/sign-in")),
            new Shot("welcome", Album::welcome),
            new Shot("api-access-empty", stage -> stage.managerOfNothing(API_ACCESS)),
            new Shot("api-access", stage -> stage.manager(API_ACCESS)),
            new Shot("api-access-actions", stage -> stage.manager(API_ACCESS).click("Actions for Web shop 2027")),
            new Shot("create", Album::nameTaken),
            new Shot(
                    "key-shown",
                    stage -> stage.manager(API_ACCESS)
                            .click("Show the app_key of Web shop")
                            .sees("mat_")),
            new Shot("set-to-active", stage -> asked(stage, next(stage), "/activate")),
            new Shot(
                    "delete",
                    stage -> asked(stage, stage.busy(Environment.PRODUCTION).old(), "/delete")),
            new Shot("allowlist-empty", stage -> stage.managerOfNothing(ALLOWLIST)),
            new Shot("allowlist", stage -> stage.manager(ALLOWLIST)),
            new Shot("allowlist-add", Album::wrongRange),
            new Shot(
                    "allowlist-remove",
                    stage -> stage.manager(ALLOWLIST)
                            .click("Remove 198.51.101.20/32 (web shop)")
                            .sees("These will be refused")),
            new Shot("refused-requests", stage -> stage.manager(REFUSED_REQUESTS)),
            new Shot("activity", stage -> stage.manager("/settings/developers/activity")),
            new Shot("people", stage -> stage.manager(PEOPLE)),
            new Shot("invite", stage -> stage.manager(PEOPLE + "/invite")),
            new Shot("invited", Album::invited),
            new Shot("account", stage -> stage.manager(PEOPLE).open("/account")),
            new Shot("merchants", stage -> stage.operator("/operator/merchants")),
            new Shot("management-keys", stage -> stage.operator("/operator/management-keys")),
            new Shot("nothing-here", stage -> stage.stranger("/nothing-here")));

    private Album() {}

    private static AppId next(Stage stage) {
        return stage.busy(Environment.PRODUCTION).next();
    }

    private static Visitor asked(Stage stage, AppId appId, String question) {
        return stage.manager(Environment.PRODUCTION, API_ACCESS + "/" + appId + question);
    }

    private static Visitor welcome(Stage stage) {
        BusyShop busy = stage.busy(Environment.TEST);
        Membership developer = Membership.in(busy.shop().id(), Role.DEVELOPER);
        return stage.stranger("/link/" + busy.shop().invites(developer).secret().text());
    }

    private static Visitor nameTaken(Stage stage) {
        Visitor manager = stage.manager(API_ACCESS).click("Create App ID");
        manager.dialog().fill("App Name", "web shop").click("Create App ID");
        return manager.sees("must be unique");
    }

    private static Visitor wrongRange(Stage stage) {
        Visitor manager = stage.manager(ALLOWLIST).click("Add address");
        manager.dialog().fill("Address or range", "203.0.113.9/24").click("Add address");
        return manager.sees("does not start at its first address");
    }

    private static Visitor invited(Stage stage) {
        Visitor manager = stage.manager(PEOPLE + "/invite");
        manager.dialog()
                .fill("E-mail address", "developer2@example.com")
                .tick("Developer")
                .click("Make the link");
        return manager.sees("/link/");
    }
}
