package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Printed pages are readable and contain no secrets. */
@InChromium
@Tag("slow")
class PrintTest {

    @WithAndWithoutScripts
    void a_revealed_key_is_not_printed(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        AppId appId = merchant.activate(merchant.create("Payments"));
        Visitor visitor = merchant.visitedBy(Role.MANAGER, window);
        visitor.click("Show app_key of Payments").sees(merchant.keyOf(appId));
        assertThat(visitor.page().text()).contains(merchant.keyOf(appId)).doesNotContain("not printed");

        visitor.emulatePrint();

        assertThat(visitor.page().text())
                .contains("The app_key is not printed.", "Payments", appId.text())
                .doesNotContain(merchant.keyOf(appId), "Create App ID", "Sign out");
    }

    @Test
    void a_one_time_link_is_not_printed(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Visitor visitor =
                merchant.visitedBy(Role.MANAGER, Window.usual()).open(merchant.path("/settings/people/invite"));
        visitor.dialog()
                .fill("E-mail address", "printed@example.com")
                .tick("Read-only")
                .click("Create invitation link");
        visitor.sees("/link/").emulatePrint();

        assertThat(visitor.page().text())
                .contains("The one-time link is not printed.", "printed@example.com")
                .doesNotContain("/link/");
    }

    @Test
    void a_management_key_is_not_printed(Hubs hubs) {
        Visitor visitor = TestMerchant.openIn(Environment.TEST, hubs)
                .visitedByOperator(Window.usual())
                .open("/operator/management-keys/create");
        visitor.dialog().fill("Name", "printed").click("Create key");
        visitor.sees("mmt_").emulatePrint();

        assertThat(visitor.page().text())
                .contains("The management key is not printed.")
                .doesNotContain("mmt_");
    }

    @Test
    void an_authenticator_secret_and_its_qr_code_are_not_printed(Hubs hubs) {
        Visitor visitor = TestMerchant.openIn(Environment.TEST, hubs)
                .visitedBy(Role.MANAGER, Window.usual())
                .open("/account/second-factor");
        visitor.dialog().click("Continue");
        visitor.seesHeading("Set up authenticator");
        assertThat(visibleSecrets(visitor)).isEqualTo(2);

        visitor.emulatePrint();

        assertThat(visibleSecrets(visitor)).isEqualTo(0);
        assertThat(visitor.page().text()).contains("The secret and its QR code are not printed.");
    }

    private static Object visibleSecrets(Visitor visitor) {
        return visitor.evaluate(
                "[...document.querySelectorAll('.qr, .once code')].filter((each) => each.checkVisibility()).length");
    }

    @Test
    void dark_pages_are_printed_in_light_colors(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Visitor visitor = merchant.visitedBy(Role.MANAGER, Window.usual().dark());
        assertThat(visitor.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(232, 236, 242)");

        visitor.emulatePrint();

        assertThat(visitor.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(23, 32, 44)");
    }
}
