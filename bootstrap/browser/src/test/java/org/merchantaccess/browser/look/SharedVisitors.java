package org.merchantaccess.browser.look;

import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** Signed-in visitors that are shared by many page tests, because signing in is slow. */
final class SharedVisitors {

    private final PathParameters merchantParameters;
    private final PathParameters operatorParameters;
    private final Visitor manager;
    private final Visitor operator;
    private final Visitor guest;
    private final ActiveMerchant busy;
    private final Person member;

    private SharedVisitors(ActiveMerchant busy, Hubs hubs) {
        MerchantAccess access = hubs.access(Environment.TEST);
        this.busy = busy;
        this.member = busy.merchant().addUser(Membership.in(busy.merchant().id(), Role.DEVELOPER));
        this.merchantParameters = PathParameters.of(busy, member, access);
        this.operatorParameters = PathParameters.ofOperators(busy, access);
        this.manager = busy.merchant().visitedBy(Role.MANAGER, Window.usual());
        this.operator = busy.merchant().visitedByOperator(Window.usual());
        this.guest = hubs.visitor(Window.usual());
    }

    static SharedVisitors at(Hubs hubs) {
        return new SharedVisitors(ActiveMerchant.openIn(Environment.TEST, hubs), hubs);
    }

    /** Opens a page of a merchant without App IDs and allowlist entries. */
    static Visitor atNewMerchant(Hubs hubs, String rest) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        return merchant.visitedBy(Role.MANAGER, Window.usual()).open(merchant.path(rest));
    }

    ActiveMerchant busy() {
        return busy;
    }

    /** Returns a member of the merchant who is not signed in. */
    Person member() {
        return member;
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

    /** Opens a page of the merchant as its manager. */
    Visitor managerAt(String rest) {
        return manager.open(busy.merchant().path(rest));
    }

    /** Opens the page of a path template as a visitor with access to it. */
    Visitor open(String template) {
        if (template.startsWith("/operator/")) {
            return operator.open(operatorParameters.in(template));
        }
        boolean isForGuests = template.startsWith("/sign-in") || template.startsWith("/link/");
        return (isForGuests ? guest : manager).open(merchantParameters.in(template));
    }
}
