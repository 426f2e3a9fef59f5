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

/** The navigation shows the current page, and operators search from every page. */
@InChromium
@Tag("slow")
class NavigationTest {

    @WithAndWithoutScripts
    void the_current_entry_is_visible_on_a_narrow_screen(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Visitor visitor = merchant.visitedBy(Role.MANAGER, window.wide(320));

        for (String entry : new String[] {"API Access", "Allowlist", "People", "Refused requests", "Activity"}) {
            visitor.click(entry).seesHeading(entry);

            assertThat(visitor.evaluate("""
                            () => {
                              const current = document.querySelector('[aria-current=page]');
                              const place = current.getBoundingClientRect();
                              return current.innerText + (place.left >= 0 && place.right <= innerWidth ? '' : ' out of sight');
                            }
                            """)).isEqualTo(entry);
        }
    }

    @Test
    void a_shortcut_leads_operators_to_the_search(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Visitor operator = merchant.visitedByOperator(Window.usual()).open("/operator/people");

        operator.press("Control+K");
        assertThat(operator.focused()).isEqualTo("Find a merchant, App ID or person");
        operator.type(merchant.id().text()).press("Enter").seesHeading("Search");

        operator.row(merchant.id().text()).sees("Open");
    }
}
