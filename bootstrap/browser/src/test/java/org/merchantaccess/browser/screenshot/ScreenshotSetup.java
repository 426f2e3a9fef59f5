package org.merchantaccess.browser.screenshot;

import java.util.EnumMap;
import java.util.Map;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** The setup of screenshots: shared merchants and the current window. */
final class ScreenshotSetup {

    private final Map<Environment, ScreenshotMerchant> merchants;
    private final Hubs hubs;
    private final Window window;

    private ScreenshotSetup(Map<Environment, ScreenshotMerchant> merchants, Hubs hubs, Window window) {
        this.merchants = merchants;
        this.hubs = hubs;
        this.window = window;
    }

    /** Creates a busy merchant in each Hub. */
    static ScreenshotSetup set(Hubs hubs) {
        Map<Environment, ScreenshotMerchant> merchants = new EnumMap<>(Environment.class);
        for (Environment environment : Environment.values()) {
            merchants.put(environment, ScreenshotMerchant.openIn(environment, hubs));
        }
        return new ScreenshotSetup(merchants, hubs, Window.usual());
    }

    ScreenshotSetup in(Window other, Hubs others) {
        return new ScreenshotSetup(merchants, others, other);
    }

    /** Opens a page of the busy merchant in test as its manager. */
    Visitor manager(String page) {
        return manager(Environment.TEST, page);
    }

    Visitor manager(Environment environment, String page) {
        ScreenshotMerchant busy = busy(environment);
        return busy.merchant()
                .at(hubs)
                .visitedBy(busy.manager(), window)
                .open(busy.merchant().path(page));
    }

    /** Opens a page of an empty merchant as its manager. */
    Visitor managerOfEmptyMerchant(String page) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        return merchant.visitedBy(Role.MANAGER, window).open(merchant.path(page));
    }

    /** Opens a page of a merchant with an active App ID and an empty allowlist as its manager. */
    Visitor managerBeforeFirstLogin(String page) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        merchant.activate(merchant.create("Web shop"));
        return merchant.visitedBy(Role.MANAGER, window).open(merchant.path(page));
    }

    /** Opens a page of a merchant whose only login was refused as its manager. */
    Visitor managerAfterRefusedLogin(String page) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs).allow("127.0.0.1", "this machine");
        AppId appId = merchant.activate(merchant.create("Web shop"));
        merchant.logIn(appId, merchant.keyOf(appId), "198.51.101.77");
        merchant.flushRefusals(1);
        return merchant.visitedBy(Role.MANAGER, window).open(merchant.path(page));
    }

    /** Opens a page as an operator of production. */
    Visitor operator(String page) {
        ScreenshotMerchant busy = busy(Environment.PRODUCTION);
        return busy.merchant().at(hubs).visitedBy(busy.operator(), window).open(page);
    }

    Visitor guest(String page) {
        return hubs.visitor(window).open(page);
    }

    ScreenshotMerchant busy(Environment environment) {
        ScreenshotMerchant busy = merchants.get(environment);
        if (busy == null) {
            throw new IllegalStateException("no merchant in " + environment);
        }
        return busy;
    }
}
