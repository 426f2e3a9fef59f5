package org.merchantaccess.browser.screenshot;

import java.util.EnumMap;
import java.util.Map;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Where pictures are taken: merchants that are there for all of them, and the window of this one. */
final class Stage {

    private final Map<Environment, BusyShop> shops;
    private final Hubs hubs;
    private final Window window;

    private Stage(Map<Environment, BusyShop> shops, Hubs hubs, Window window) {
        this.shops = shops;
        this.hubs = hubs;
        this.window = window;
    }

    /** With a busy merchant in each Hub. */
    static Stage set(Hubs hubs) {
        Map<Environment, BusyShop> shops = new EnumMap<>(Environment.class);
        for (Environment environment : Environment.values()) {
            shops.put(environment, BusyShop.openedIn(environment, hubs));
        }
        return new Stage(shops, hubs, Window.usual());
    }

    Stage in(Window other, Hubs others) {
        return new Stage(shops, others, other);
    }

    /** A manager of the busy merchant in test, on that page of it. */
    Visitor manager(String page) {
        return manager(Environment.TEST, page);
    }

    Visitor manager(Environment environment, String page) {
        BusyShop busy = busy(environment);
        return busy.shop()
                .at(hubs)
                .visitedBy(busy.manager(), window)
                .open(busy.shop().path(page));
    }

    /** A manager of a merchant that has nothing yet, on that page of it. */
    Visitor managerOfNothing(String page) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs);
        return shop.visitedBy(Role.MANAGER, window).open(shop.path(page));
    }

    /** An operator of production, on that page. */
    Visitor operator(String page) {
        BusyShop busy = busy(Environment.PRODUCTION);
        return busy.shop().at(hubs).visitedBy(busy.operator(), window).open(page);
    }

    Visitor stranger(String page) {
        return hubs.visitor(window).open(page);
    }

    BusyShop busy(Environment environment) {
        BusyShop busy = shops.get(environment);
        if (busy == null) {
            throw new IllegalStateException("no merchant in " + environment);
        }
        return busy;
    }
}
