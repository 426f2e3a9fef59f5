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
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Menus close as on desktops, also by keyboard. */
@InChromium
@Tag("slow")
class MenusTest {

    private static final String PAYMENTS = "Actions for Payments";
    private static final String REFUNDS = "Actions for Refunds";

    private static Visitor visitor(Hubs hubs, Window window) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        merchant.activate(merchant.create("Payments"));
        merchant.create("Refunds");
        return merchant.visitedBy(Role.MANAGER, window);
    }

    private static void assertOpen(Visitor visitor, String row) {
        visitor.row(row).canClick("Edit App Name");
    }

    private static void assertClosed(Visitor visitor, String row) {
        visitor.row(row).cannotClick("Edit App Name");
    }

    @Test
    void tab_out_of_a_menu_closes_it(Hubs hubs) {
        Visitor visitor = visitor(hubs, Window.usual()).click(PAYMENTS);

        visitor.press("Tab");
        assertThat(visitor.focused()).isEqualTo("Edit App Name");
        assertOpen(visitor, "Payments");

        visitor.press("Tab");
        assertClosed(visitor, "Payments");
    }

    @Test
    void tab_backwards_out_of_a_menu_closes_it(Hubs hubs) {
        Visitor visitor = visitor(hubs, Window.usual()).click(PAYMENTS).press("Shift+Tab");

        assertClosed(visitor, "Payments");
    }

    @Test
    void tab_after_the_last_element_of_the_page_closes_its_menu(Hubs hubs) {
        Visitor visitor = visitor(hubs, Window.usual()).click(REFUNDS);
        visitor.press("Tab").press("Tab").press("Tab");
        assertThat(visitor.focused()).isEqualTo("Delete App ID");

        visitor.press("Tab");

        assertClosed(visitor, "Refunds");
    }

    @Test
    void arrow_keys_open_a_menu_and_move_in_a_circle(Hubs hubs) {
        Visitor visitor = visitor(hubs, Window.usual()).click(REFUNDS).press("Escape");

        assertThat(visitor.press("ArrowDown").focused()).isEqualTo("Edit App Name");
        assertOpen(visitor, "Refunds");
        assertThat(visitor.press("ArrowDown").focused()).isEqualTo("Set to Active");
        assertThat(visitor.press("End").focused()).isEqualTo("Delete App ID");
        assertThat(visitor.press("ArrowDown").focused()).isEqualTo("Edit App Name");
        assertThat(visitor.press("ArrowUp").focused()).isEqualTo("Delete App ID");
        assertThat(visitor.press("Home").focused()).isEqualTo("Edit App Name");
    }

    @Test
    void escape_closes_a_menu_and_returns_to_its_button(Hubs hubs) {
        Visitor visitor =
                visitor(hubs, Window.usual()).click(PAYMENTS).press("Tab").press("Escape");

        assertClosed(visitor, "Payments");
        assertThat(visitor.focused()).isEqualTo(PAYMENTS);
    }

    @Test
    void escape_closes_a_menu_without_the_focus(Hubs hubs) {
        Visitor visitor = visitor(hubs, Window.usual()).click(PAYMENTS);
        visitor.evaluate("document.activeElement.blur()");

        visitor.press("Escape");

        assertClosed(visitor, "Payments");
        assertThat(visitor.focused()).isEqualTo(PAYMENTS);
    }

    @Test
    void moving_the_focus_elsewhere_closes_a_menu(Hubs hubs) {
        Visitor visitor = visitor(hubs, Window.usual()).click(PAYMENTS);

        visitor.evaluate("document.getElementById('search').focus()");

        assertClosed(visitor, "Payments");
        assertThat(visitor.focused()).isEqualTo("Search by App Name or app_id");
    }

    /** Safari focuses the element that encloses a clicked link, not the link. */
    @Test
    void focusing_the_element_that_encloses_a_menu_keeps_it_open(Hubs hubs) {
        Visitor visitor = visitor(hubs, Window.usual()).click(PAYMENTS);

        visitor.evaluate("document.getElementById('main').focus()");

        assertOpen(visitor, "Payments");
    }

    @WithAndWithoutScripts
    void a_second_menu_closes_the_first(Window window, Hubs hubs) {
        Visitor visitor = visitor(hubs, window).click(REFUNDS).click(PAYMENTS);

        assertOpen(visitor, "Payments");
        assertClosed(visitor, "Refunds");
    }
}
