package org.merchantaccess.browser.look;

import java.util.List;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** What is shown of App IDs only after a click, or to whom they do not belong. */
final class SightsOfAppIds {

    private static final String API_ACCESS = "/settings/api-access";
    private static final String LONG_NAME = "Payments of the branch in the old town behind the church";

    static final List<Sight> ALL = List.of(
            new Sight(
                    "the menu of an App ID",
                    (cast, hubs) -> cast.managerAt(API_ACCESS)
                            .click("Actions for Web shop 2027")
                            .sees("Set to Active")),
            new Sight(
                    "a key that is shown",
                    (cast, hubs) -> cast.managerAt(API_ACCESS)
                            .click("Show the app_key of Web shop")
                            .sees("mat_")),
            new Sight("a name that is taken", (cast, hubs) -> {
                Visitor manager = cast.managerAt(API_ACCESS + "/create");
                manager.dialog().fill("App Name", "web shop").click("Create App ID");
                return manager.sees("must be unique");
            }),
            new Sight("what was just done", (cast, hubs) -> {
                Visitor manager = cast.managerAt(API_ACCESS + "/create");
                manager.dialog().fill("App Name", LONG_NAME).click("Create App ID");
                return manager.sees("The App ID is there.");
            }),
            new Sight(
                    "a search that finds no App ID",
                    (cast, hubs) -> cast.managerAt(API_ACCESS)
                            .fill("Search by App Name or app_id", "nobody")
                            .click("Search")
                            .sees("No App ID has")),
            new Sight("more than goes on one page", (cast, hubs) -> {
                Shop shop = Shop.openedIn(Environment.TEST, hubs);
                for (int i = 1; i <= 26; i++) {
                    shop.creates("Till " + i);
                }
                return shop.visitedBy(Role.MANAGER, Window.usual()).sees("of 26");
            }),
            new Sight(
                    "no App IDs yet",
                    (cast, hubs) -> Cast.atNewShop(hubs, API_ACCESS).sees("No App IDs yet")),
            new Sight("App IDs for who may only look", (cast, hubs) -> {
                Shop shop = cast.busy().shop();
                return shop.visitedBy(Role.READ_ONLY, Window.usual())
                        .open(shop.path(API_ACCESS))
                        .seesHeading("API Access");
            }),
            new Sight("what is not for one's role", (cast, hubs) -> {
                Shop shop = cast.busy().shop();
                return shop.visitedBy(Role.READ_ONLY, Window.usual())
                        .open(shop.path(API_ACCESS + "/create"))
                        .seesHeading("This is not for your role");
            }),
            new Sight("production", (cast, hubs) -> {
                Shop shop = Shop.openedIn(Environment.PRODUCTION, hubs);
                shop.creates("Till");
                return shop.visitedBy(Role.MANAGER, Window.usual()).sees("Till");
            }),
            new Sight("a password that production asks for", (cast, hubs) -> {
                ShopInUse busy = ShopInUse.openedIn(Environment.PRODUCTION, hubs);
                Membership membership = Membership.in(busy.shop().id(), Role.MANAGER);
                Visitor manager = busy.shop().visitedForLongBy(busy.shop().employs(membership), Window.usual());
                manager.click("Actions for Web shop 2027");
                manager.row("Web shop 2027").click("Set to Active");
                manager.dialog().fill("Your password", "not the password").click("SET TO ACTIVE");
                return manager.sees("password is not right");
            }));

    private SightsOfAppIds() {}
}
