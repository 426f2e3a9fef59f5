package org.merchantaccess.browser.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.merchantaccess.browser.Download;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Who did what, on the page and in a file. */
@Tag("slow")
@InChromium
class ReadingActivityTest {

    private static final String SEARCH = "Search by person, App ID, address or action";
    private static final String DAY = "20[0-9]{2}-[0-9]{2}-[0-9]{2}";

    private static Visitor at(Environment environment, Window window, Hubs hubs) {
        Shop shop = Shop.openedIn(environment, hubs).allows("198.51.101.0/24", "office");
        shop.activates(shop.creates("Payments"));
        return shop.visitedBy(Role.MANAGER, window)
                .open(shop.path("/settings/developers/activity"))
                .seesHeading("Activity");
    }

    @WithAndWithoutScripts
    void what_was_done_is_found_by_its_name(Window window, Hubs hubs) {
        Visitor visitor = at(Environment.TEST, window, hubs).sees("Payments").sees("198.51.101.0/24");

        visitor.fill(SEARCH, "address_allowed")
                .click("Search")
                .sees("198.51.101.0/24")
                .seesNot("Payments");
        visitor.fill(SEARCH, "nobody at all").click("Search").sees("No entry has “nobody at all” in it.");
        visitor.click("Show all").sees("Payments");
    }

    @WithAndWithoutScripts
    void it_is_exported_as_csv(Window window, Hubs hubs) {
        Download file = at(Environment.TEST, window, hubs).downloads("Export as CSV");

        assertThat(file.name()).matches("activity-test-" + DAY + "\\.csv");
        assertThat(file.text()).contains("198.51.101.0/24", "Payments");
    }

    @WithAndWithoutScripts
    void it_is_exported_as_json(Window window, Hubs hubs) {
        Download file = at(Environment.PRODUCTION, window, hubs).downloads("Export as JSON");

        assertThat(file.name()).matches("activity-production-" + DAY + "\\.json");
        assertThat(file.text()).contains("198.51.101.0/24", "Payments");
    }

    @WithAndWithoutScripts
    void an_export_holds_what_was_searched_for(Window window, Hubs hubs) {
        Visitor visitor = at(Environment.TEST, window, hubs);

        visitor.fill(SEARCH, "address_allowed").click("Search").seesNot("Payments");

        assertThat(visitor.downloads("Export as CSV").text())
                .contains("198.51.101.0/24")
                .doesNotContain("Payments");
    }
}
