package org.merchantaccess.browser.screenshot;

import java.util.List;
import org.merchantaccess.browser.BusyShop;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** All that there is a picture of. */
final class Album {

    private static final String API_ACCESS = "/settings/api-access";
    private static final String ALLOWLIST = "/settings/allowlist";

    static final List<Shot> SHOTS = List.of(
            new Shot("sign-in", (hubs, window) -> hubs.visitor(window).open("/sign-in")),
            new Shot(
                    "api-access-empty",
                    (hubs, window) -> Shop.openedIn(Environment.TEST, hubs).visitedBy(Role.MANAGER, window)),
            new Shot(
                    "api-access",
                    (hubs, window) ->
                            BusyShop.openedIn(Environment.TEST, hubs).shop().visitedBy(Role.MANAGER, window)),
            new Shot("api-access-actions", (hubs, window) -> {
                Visitor manager =
                        BusyShop.openedIn(Environment.TEST, hubs).shop().visitedBy(Role.MANAGER, window);
                return manager.click("Actions for Web shop 2027");
            }),
            new Shot("create", (hubs, window) -> {
                BusyShop busy = BusyShop.openedIn(Environment.TEST, hubs);
                Visitor manager = busy.shop().visitedBy(Role.MANAGER, window);
                manager.click("Create App ID");
                manager.dialog().fill("App Name", "web shop").click("Create App ID");
                return manager.sees("must be unique");
            }),
            new Shot("key-shown", (hubs, window) -> {
                Visitor manager =
                        BusyShop.openedIn(Environment.TEST, hubs).shop().visitedBy(Role.MANAGER, window);
                manager.click("Show the app_key of Web shop");
                return manager.sees("mat_");
            }),
            new Shot("set-to-active", (hubs, window) -> {
                BusyShop busy = BusyShop.openedIn(Environment.PRODUCTION, hubs);
                Visitor manager = busy.shop().visitedBy(Role.MANAGER, window);
                return manager.open(busy.shop().path(API_ACCESS + "/" + busy.next() + "/activate"))
                        .sees("What is true now");
            }),
            new Shot("delete", (hubs, window) -> {
                BusyShop busy = BusyShop.openedIn(Environment.TEST, hubs);
                Visitor manager = busy.shop().visitedBy(Role.MANAGER, window);
                return manager.open(busy.shop().path(API_ACCESS + "/" + busy.old() + "/delete"));
            }),
            new Shot("allowlist-empty", (hubs, window) -> {
                Shop shop = Shop.openedIn(Environment.TEST, hubs);
                return shop.visitedBy(Role.MANAGER, window).open(shop.path(ALLOWLIST));
            }),
            new Shot("allowlist", (hubs, window) -> {
                Shop shop = BusyShop.openedIn(Environment.TEST, hubs).shop();
                return shop.visitedBy(Role.MANAGER, window).open(shop.path(ALLOWLIST));
            }),
            new Shot("allowlist-add", (hubs, window) -> {
                Shop shop = BusyShop.openedIn(Environment.TEST, hubs).shop();
                Visitor manager = shop.visitedBy(Role.MANAGER, window).open(shop.path(ALLOWLIST));
                manager.click("Add address");
                manager.dialog().fill("Address or range", "203.0.113.9/24").click("Add address");
                return manager.sees("does not start at its first address");
            }),
            new Shot("allowlist-remove", (hubs, window) -> {
                Shop shop = BusyShop.openedIn(Environment.PRODUCTION, hubs).shop();
                Visitor manager = shop.visitedBy(Role.MANAGER, window).open(shop.path(ALLOWLIST));
                manager.click("Remove 198.51.101.20/32 (web shop)");
                return manager.sees("These will be refused");
            }),
            new Shot("refused-requests", (hubs, window) -> {
                Shop shop = BusyShop.openedIn(Environment.TEST, hubs).shop();
                return shop.visitedBy(Role.MANAGER, window).open(shop.path("/settings/developers/refused-requests"));
            }),
            new Shot("activity", (hubs, window) -> {
                Shop shop = BusyShop.openedIn(Environment.TEST, hubs).shop();
                return shop.visitedBy(Role.MANAGER, window).open(shop.path("/settings/developers/activity"));
            }),
            new Shot("allowlist", (hubs, window) -> at("/settings/allowlist", Environment.TEST, hubs, window)),
            new Shot("allowlist-add", (hubs, window) -> {
                Visitor manager = at("/settings/allowlist/add?range=198.51.101.77", Environment.TEST, hubs, window);
                manager.dialog().fill("Label", "second web shop");
                return manager;
            }),
            new Shot("allowlist-remove", (hubs, window) -> {
                Visitor manager = at("/settings/allowlist", Environment.TEST, hubs, window);
                manager.row("198.51.101.20/32").click("Remove 198.51.101.20/32");
                return manager.sees("cut off");
            }),
            new Shot(
                    "refused-requests",
                    (hubs, window) -> at("/settings/developers/refused-requests", Environment.TEST, hubs, window)),
            new Shot("activity", (hubs, window) -> at("/settings/developers/activity", Environment.TEST, hubs, window)),
            new Shot("people", (hubs, window) -> at("/settings/people", Environment.TEST, hubs, window)),
            new Shot("invite", (hubs, window) -> at("/settings/people/invite", Environment.TEST, hubs, window)),
            new Shot("invited", (hubs, window) -> {
                Visitor manager = at("/settings/people/invite", Environment.TEST, hubs, window);
                manager.dialog().fill("E-mail address", "kim@example.com").click("Invite");
                return manager.sees("/link/");
            }),
            new Shot("account", (hubs, window) -> {
                Visitor manager = at("/settings/people", Environment.TEST, hubs, window);
                return manager.open("/account");
            }),
            new Shot("nothing-here", (hubs, window) -> hubs.visitor(window).open("/nothing-here")));

    private static Visitor at(String page, Environment environment, Hubs hubs, Window window) {
        BusyShop busy = BusyShop.openedIn(environment, hubs);
        return busy.shop().visitedBy(Role.MANAGER, window).open(busy.shop().path(page));
    }

    private Album() {}
}
