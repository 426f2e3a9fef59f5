package org.merchantaccess.browser.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Download;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** The activity page and its exports. */
@Tag("slow")
@InChromium
class ReadingActivityTest {

    private static final String SEARCH = "Search by person, App ID, address or action";
    private static final String DAY = "20[0-9]{2}-[0-9]{2}-[0-9]{2}";

    private static Visitor at(Environment environment, Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(environment, hubs).allow("198.51.101.0/24", "office");
        merchant.activate(merchant.create("Payments"));
        return merchant.visitedBy(Role.MANAGER, window)
                .open(merchant.path("/settings/developers/activity"))
                .seesHeading("Activity");
    }

    @WithAndWithoutScripts
    void entries_are_found_by_action(Window window, Hubs hubs) {
        Visitor visitor = at(Environment.TEST, window, hubs).sees("Payments").sees("198.51.101.0/24");

        visitor.fill(SEARCH, "address_allowed")
                .click("Search")
                .sees("198.51.101.0/24")
                .seesNot("Payments");
        visitor.fill(SEARCH, "no such text").click("Search").sees("No entries match “no such text”.");
        visitor.click("Show all").sees("Payments");
    }

    @WithAndWithoutScripts
    void the_activity_is_exported_as_csv(Window window, Hubs hubs) {
        Download file = at(Environment.TEST, window, hubs).download("Export as CSV");

        assertThat(file.name()).matches("activity-test-" + DAY + "\\.csv");
        assertThat(file.text()).startsWith("\uFEFF").contains("198.51.101.0/24", "Payments");
    }

    @WithAndWithoutScripts
    void the_activity_is_exported_as_json(Window window, Hubs hubs) {
        Download file = at(Environment.PRODUCTION, window, hubs).download("Export as JSON");

        assertThat(file.name()).matches("activity-production-" + DAY + "\\.json");
        assertThat(file.text()).contains("198.51.101.0/24", "Payments");
    }

    @Test
    void an_export_shows_its_progress_and_can_be_canceled(Hubs hubs) {
        Visitor visitor = at(Environment.TEST, Window.usual(), hubs).withoutResponseTo(".csv");

        visitor.click("Export as CSV").sees("Exporting…").page().cannotClick("Export as JSON");
        visitor.click("Cancel").sees("Export canceled.").page().canClick("Export as JSON");

        assertThat(visitor.focused()).isEqualTo("Export as CSV");
    }

    @WithAndWithoutScripts
    void the_activity_is_filtered_by_action_and_person(Window window, Hubs hubs) {
        Visitor visitor = at(Environment.TEST, window, hubs);

        visitor.page().choose("Action", "Added an address to the allowlist").click("Search");
        visitor.sees("198.51.101.0/24").seesNot("Payments");

        visitor.click("Show all").page().choose("Time", "Last hour").click("Search");
        visitor.sees("Payments");
    }

    @WithAndWithoutScripts
    void an_export_contains_the_search_results_only(Window window, Hubs hubs) {
        Visitor visitor = at(Environment.TEST, window, hubs);

        visitor.fill(SEARCH, "address_allowed").click("Search").seesNot("Payments");

        assertThat(visitor.download("Export as CSV").text())
                .contains("198.51.101.0/24")
                .doesNotContain("Payments");
    }
}
