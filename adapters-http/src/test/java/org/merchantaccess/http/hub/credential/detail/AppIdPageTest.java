package org.merchantaccess.http.hub.credential.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;

/** Tests the page of an App ID and its description. */
final class AppIdPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser browser;

    @BeforeEach
    void open_the_page_of_payments() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id()).follow("Payments", "Payments");
    }

    @Test
    void the_name_in_the_list_leads_to_the_page() {
        assertThat(browser.heading()).isEqualTo("Payments");
        assertThat(browser.path()).isEqualTo(pagePath());
        assertThat(browser.page().select(".summary").text())
                .contains("app_id " + shop.active(), "Status Active", "Created", "Description None");
    }

    private String pagePath() {
        return "/merchants/" + shop.id() + "/settings/api-access/" + shop.active();
    }

    @Test
    void the_keys_are_shown_without_their_secret() {
        assertThat(browser.row("Key 1").select("td[data-label=State]").text()).isEqualTo("Current");
        assertThat(browser.row("Key 1").select("td[data-label=Last used]").text())
                .isEqualTo("Never");
        assertThat(browser.response().body()).doesNotContain(shop.activeKey().text());
    }

    @Test
    void the_last_use_of_a_key_is_shown_with_its_address() {
        instance.api().answer(shop.login().from("203.0.113.7"));
        instance.access().catchUp();

        browser.open(pagePath());

        assertThat(browser.row("Key 1").select("td[data-label=Last used]").text())
                .isEqualTo("just nowfrom 203.0.113.7");
        assertThat(browser.text()).contains("Counts may lag by up to 5 seconds.");
    }

    @Test
    void the_history_names_the_actions_and_leads_to_activity() {
        assertThat(browser.page()
                        .select("[aria-labelledby=history-title] tbody th")
                        .eachText())
                .anyMatch(title -> title.startsWith("Set an App ID to active"))
                .anyMatch(title -> title.startsWith("Created an App ID"));

        browser.follow("Show all activity of this App ID");

        assertThat(browser.heading()).isEqualTo("Activity");
        assertThat(browser.path()).endsWith("?search=" + shop.active());
    }

    @Test
    void the_page_leads_back_to_the_list_with_its_search() {
        browser.open("/merchants/" + shop.id() + "/settings/api-access?search=pay")
                .follow("Payments", "Payments")
                .follow("Edit description")
                .fill("Owner", "Ops")
                .press("Save");

        assertThat(browser.page().select(".above a").attr("href")).endsWith("/settings/api-access?search=pay");
    }

    @Test
    void an_app_id_is_described() {
        browser.follow("Edit description")
                .fill("Description", "Tills of all branches")
                .fill("Owner", "Payments team")
                .press("Save");

        assertThat(browser.notice()).isEqualTo("Description saved.");
        assertThat(browser.page().select(".summary").text())
                .contains("Description Tills of all branches", "Owner Payments team");
        browser.follow("Edit description");
        assertThat(browser.page().select("#owner").val()).isEqualTo("Payments team");
    }

    @Test
    void an_overlong_description_is_rejected_at_its_field() {
        browser.follow("Edit description").fill("Description", "x".repeat(201)).press("Save");

        assertThat(browser.faults()).containsExactly("The description may have up to 200 printable characters.");
        assertThat(browser.page().select("#description").attr("aria-invalid")).isEqualTo("true");
        assertThat(browser.page().select("#owner").attr("aria-invalid")).isEmpty();
    }

    @Test
    void an_overlong_owner_is_rejected_at_its_field() {
        browser.follow("Edit description").fill("Owner", "x".repeat(101)).press("Save");

        assertThat(browser.faults()).containsExactly("The owner may have up to 100 printable characters.");
        assertThat(browser.page().select("#owner").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_not_described() {
        browser.follow("Edit description").fill("Description", "Till");
        instance.post("/api/merchants/" + shop.id() + "/app-ids", Responses.object("app_name", "Till"));

        browser.press("Save");

        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.faults()).singleElement().asString().startsWith("This was changed in the meantime.");
        browser.press("Save");
        assertThat(browser.notice()).isEqualTo("Description saved.");
    }

    @Test
    void an_unknown_app_id_is_not_found() {
        assertThat(browser.open("/merchants/" + shop.id() + "/settings/api-access/99999999")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void read_only_members_see_the_page_without_controls() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id()).open(pagePath());

        assertThat(reader.heading()).isEqualTo("Payments");
        assertThat(reader.page().select("main [data-dialog], main form, .actions"))
                .isEmpty();
        assertThat(reader.open(pagePath() + "/describe").status()).isEqualTo(403);
        assertThat(reader.open(pagePath() + "/new-key").status()).isEqualTo(403);
        assertThat(reader.open(pagePath() + "/deactivate").status()).isEqualTo(403);
    }

    @Test
    @Tag("S68")
    void descriptions_are_escaped() {
        browser.follow("Edit description")
                .fill("Description", "<b>Till</b> & 'x'")
                .press("Save");

        assertThat(browser.page().select(".summary").text()).contains("<b>Till</b> & 'x'");
        assertThat(browser.page().select(".summary b")).isEmpty();
    }
}
