package org.merchantaccess.http.hub.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.select.Elements;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

final class GuidePageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser browser;

    @BeforeEach
    void open_the_guide() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id()).follow("Guide");
    }

    @Test
    void explains_the_five_steps_of_the_requirements() {
        assertThat(browser.page().select("main h2").eachText())
                .containsExactly(
                        "Authorisation flow",
                        "Authentication URLs",
                        "Step 1: Obtain your app_id and app_key values",
                        "Step 2: Retrieve an access token from the authorisation server",
                        "Step 3: Send the access token to the API",
                        "Step 4: Obtain a new token (if required)",
                        "Step 5: Make your first API request",
                        "Errors");
    }

    @Test
    void shows_the_urls_and_the_app_id_of_the_merchant() {
        assertThat(browser.page().select(".urls code").eachText())
                .containsExactly("https://api.example.com/v1/login", "https://api.example.com/v1/whoami");
        assertThat(browser.page().select("#step-1 ~ p code").eachText())
                .contains(shop.active().text());
        assertThat(browser.page().select(".tabs").text())
                .contains(shop.active().text(), "your app_key", "https://api.example.com/v1/login");
    }

    @Test
    @Tag("S63")
    void contains_no_key() {
        assertThat(browser.response().body())
                .doesNotContain(shop.activeKey().text())
                .doesNotContain(shop.inactiveKey().text());
    }

    @Test
    void the_diagram_is_described_by_a_list_of_the_same_steps() {
        Elements diagram = browser.page().select("svg[role=img]");

        assertThat(diagram.attr("aria-label")).startsWith("Diagram of the authorisation flow");
        assertThat(browser.page().select("#" + diagram.attr("aria-describedby") + " > li"))
                .hasSameSizeAs(diagram.select(".numbers circle"))
                .isNotEmpty();
    }

    @Test
    void explains_the_errors_with_their_titles_and_remedies() {
        assertThat(browser.rows())
                .containsExactly("400 validation", "401 unauthorized", "429 too_many_requests", "503 unavailable");
        assertThat(browser.row("401").text())
                .contains("Authentication with the API failed, please check your details and try again.")
                .contains("obtain a new token");
        assertThat(browser.row("503").text()).contains("Retry-After");
    }

    @Test
    void leads_to_the_keys_the_allowlist_and_the_refused_requests() {
        assertThat(browser.follow("Settings > API Access").heading()).isEqualTo("API Access");
        assertThat(browser.follow("Guide").follow("allowlist").heading()).isEqualTo("Allowlist");
        assertThat(browser.follow("Guide").follow("Refused requests").heading()).isEqualTo("Refused requests");
    }

    @Test
    void the_current_address_is_added_and_the_guide_shown_again() {
        browser.fromAddress("198.51.100.4").open(browser.path()).follow("Add my current address");
        assertThat(browser.page().select("#range").val()).isEqualTo("198.51.100.4");

        browser.press("Add address");

        assertThat(browser.heading()).isEqualTo("Guide");
        assertThat(browser.notice()).isEqualTo("Address added to the allowlist.");
        assertThat(browser.page().select(".own").text()).contains("198.51.100.4 (on the allowlist)");
    }

    @Test
    void read_only_members_see_it_without_controls() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id())
                .fromAddress("198.51.100.4")
                .follow("Guide");

        assertThat(reader.page().select(".own").text()).contains("198.51.100.4, not on the allowlist");
        assertThat(reader.controls()).doesNotContain("Add my current address");
    }

    @Test
    void without_app_ids_the_examples_have_a_placeholder() {
        HubBrowser newcomer =
                instance.browserOf(Role.DEVELOPER, instance.openMerchant()).follow("Guide");

        assertThat(newcomer.page().select(".tabs").text()).contains("\"app_id\":\"your app_id\"");
    }
}
