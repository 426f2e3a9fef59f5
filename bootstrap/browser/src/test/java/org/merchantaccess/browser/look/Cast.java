package org.merchantaccess.browser.look;

import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** Who looks at the pages, and at what. Each looks at many: to come in takes longer than to look. */
final class Cast {

    private final Names ofMerchant;
    private final Names ofOperators;
    private final Visitor manager;
    private final Visitor operator;
    private final Visitor guest;
    private final ShopInUse busy;
    private final Person somebody;

    private Cast(ShopInUse busy, Hubs hubs) {
        MerchantAccess access = hubs.access(Environment.TEST);
        this.busy = busy;
        this.somebody = busy.shop().employs(Membership.in(busy.shop().id(), Role.DEVELOPER));
        this.ofMerchant = Names.of(busy, somebody, access);
        this.ofOperators = Names.ofOperators(busy, access);
        this.manager = busy.shop().visitedBy(Role.MANAGER, Window.usual());
        this.operator = busy.shop().visitedByOperator(Window.usual());
        this.guest = hubs.visitor(Window.usual());
    }

    static Cast at(Hubs hubs) {
        return new Cast(ShopInUse.openedIn(Environment.TEST, hubs), hubs);
    }

    /** Somebody at a page of a merchant that has nothing yet. */
    static Visitor atNewShop(Hubs hubs, String rest) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs);
        return shop.visitedBy(Role.MANAGER, Window.usual()).open(shop.path(rest));
    }

    ShopInUse busy() {
        return busy;
    }

    /** Somebody who belongs to the merchant, and is not looking. */
    Person somebody() {
        return somebody;
    }

    Visitor manager() {
        return manager;
    }

    Visitor operator() {
        return operator;
    }

    Visitor guest() {
        return guest;
    }

    /** The manager, at a page of the merchant. */
    Visitor managerAt(String rest) {
        return manager.open(busy.shop().path(rest));
    }

    /** Whom it is for opens the page of that template. */
    Visitor open(String template) {
        if (template.startsWith("/operator/")) {
            return operator.open(ofOperators.in(template));
        }
        boolean isForGuests = template.startsWith("/sign-in") || template.startsWith("/link/");
        return (isForGuests ? guest : manager).open(ofMerchant.in(template));
    }
}
