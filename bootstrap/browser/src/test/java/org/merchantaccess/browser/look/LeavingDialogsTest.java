package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** A dialog closes as on desktops, unless input would be lost. */
@InChromium
@Tag("slow")
class LeavingDialogsTest {

    private static final String NAME = "App Name";

    private static Visitor visitor(Hubs hubs) {
        return TestMerchant.openIn(Environment.TEST, hubs).visitedBy(Role.MANAGER, Window.usual());
    }

    private static void assertNoDialog(Visitor visitor) {
        visitor.page().seesNot("unique among your App IDs");
        assertThat(visitor.focused()).isEqualTo("Create App ID");
    }

    @Test
    void a_click_beside_a_dialog_closes_it(Hubs hubs) {
        Visitor visitor = visitor(hubs).click("Create App ID");
        visitor.dialog().sees(NAME);

        visitor.clickBesideDialog();

        assertNoDialog(visitor);
    }

    @Test
    void a_click_beside_a_dialog_loses_no_text(Hubs hubs) {
        Visitor visitor = visitor(hubs).click("Create App ID");
        visitor.dialog().fill(NAME, "Payments");

        visitor.clickBesideDialog();

        visitor.dialog().click("Create App ID");
        visitor.sees("App ID created.").sees("Payments");
    }

    @Test
    void going_back_closes_a_dialog_and_stays_on_the_page(Hubs hubs) {
        Visitor visitor = visitor(hubs).click("Create App ID");
        visitor.dialog().sees(NAME);
        String path = visitor.path();

        visitor.goBack();

        assertNoDialog(visitor);
        assertThat(visitor.path()).isEqualTo(path);
    }

    @Test
    void a_closed_dialog_leaves_nothing_to_go_back_to(Hubs hubs) {
        Visitor visitor =
                visitor(hubs).click("Allowlist").seesHeading("Allowlist").click("API Access");
        visitor.seesHeading("API Access").click("Create App ID");
        visitor.dialog().sees(NAME).click("Cancel");
        visitor.click("Create App ID");
        visitor.dialog().sees(NAME);
        visitor.press("Escape");
        assertNoDialog(visitor);

        visitor.goBack().seesHeading("Allowlist");
    }

    @Test
    void the_title_names_the_dialog_while_it_is_open(Hubs hubs) {
        Visitor visitor = visitor(hubs);
        String title = visitor.title();

        visitor.click("Create App ID").dialog().sees(NAME);
        assertThat(visitor.title()).isEqualTo("Create App ID · " + title);

        visitor.press("Escape");
        assertNoDialog(visitor);
        assertThat(visitor.title()).isEqualTo(title);
    }
}
