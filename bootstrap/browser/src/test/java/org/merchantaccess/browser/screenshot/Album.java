package org.merchantaccess.browser.screenshot;

import java.util.List;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** All that there is a picture of. */
final class Album {

    private static final String API_ACCESS = "/settings/api-access";

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
            new Shot("nothing-here", (hubs, window) -> hubs.visitor(window).open("/nothing-here")));

    private Album() {}
}
