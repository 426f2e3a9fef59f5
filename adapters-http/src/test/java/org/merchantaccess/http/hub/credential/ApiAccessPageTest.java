package org.merchantaccess.http.hub.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests the API access page, with the literal texts of the requirements. */
final class ApiAccessPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser browser;

    @BeforeEach
    void open_the_page() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id());
    }

    private HubBrowser choose(String appName, String entry) {
        return browser.follow(appName, entry);
    }

    @Test
    void the_use_of_the_last_7_days_is_a_chart_with_its_sums_as_text() {
        instance.api().answer(shop.login().from("203.0.113.7"));
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.access().catchUp();

        browser.open(browser.path());

        assertThat(browser.row("Payments").select("[data-label=Last 7 days]").text())
                .isEqualTo("1 login, 1 refused");
        assertThat(browser.row("Payments").select("svg.spark path")).hasSize(3);
        assertThat(browser.row("Refunds").select("[data-label=Last 7 days]").text())
                .isEqualTo("Not used");
    }

    @Test
    void the_home_page_leads_to_the_app_ids() {
        assertThat(browser.heading()).isEqualTo("API Access");
        assertThat(browser.rows()).containsExactly("Payments", "Refunds");
    }

    @Test
    @Tag("R3")
    void a_new_app_id_is_listed_as_not_active() {
        browser.follow("Create App ID").fill("App Name", "Till 7").press("Create App ID");

        assertThat(browser.notice()).contains("Not Active");
        assertThat(browser.row("Till 7").text()).contains("Not Active").contains("Never");
    }

    @Test
    @Tag("R1")
    void a_duplicate_name_is_rejected_with_the_required_message() {
        browser.follow("Create App ID").fill("App Name", "payments").press("Create App ID");

        assertThat(browser.faults()).containsExactly("The App Name must be unique. Please choose another value.");
        assertThat(browser.heading()).isEqualTo("Create App ID");
        assertThat(browser.page().select("#app_name").val()).isEqualTo("payments");
    }

    @Test
    @Tag("R2")
    void an_invalid_name_is_rejected() {
        browser.follow("Create App ID").fill("App Name", "<b>").press("Create App ID");

        assertThat(browser.faults())
                .containsExactly("The App Name may have 1 to 64 letters, digits, spaces and . _ - & ' ( ).");
    }

    @Test
    @Tag("R2")
    void typographic_characters_are_stored_as_ascii_and_found_by_either() {
        browser.follow("Create App ID").fill("App Name", "O’Brien – till").press("Create App ID");

        assertThat(browser.rows()).contains("O'Brien - till");
        assertThat(found("O’Brien")).containsExactly("O'Brien - till");
        assertThat(found("–")).containsExactly("O'Brien - till");
        assertThat(found("o'brien -")).containsExactly("O'Brien - till");
    }

    private List<String> found(String typed) {
        return browser.open("/merchants/" + shop.id() + "/settings/api-access?search="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .rows();
    }

    @Test
    @Tag("R5")
    void the_active_app_id_can_only_be_renamed() {
        assertThat(browser.row("Payments").select(".menu a").eachText()).containsExactly("Edit App Name");
    }

    @Test
    @Tag("R5")
    void an_inactive_app_id_can_be_renamed_activated_and_deleted() {
        assertThat(browser.row("Refunds").select(".menu a").eachText())
                .containsExactly("Edit App Name", "Set to Active", "Delete App ID");
    }

    @Test
    @Tag("R5")
    void an_app_id_is_renamed() {
        choose("Payments", "Edit App Name");
        assertThat(browser.page().select("#app_name").val()).isEqualTo("Payments");

        browser.fill("App Name", "Checkout").press("Save");

        assertThat(browser.rows()).containsExactly("Checkout", "Refunds");
    }

    @Test
    @Tag("R4")
    void setting_to_active_shows_the_required_question() {
        choose("Refunds", "Set to Active");

        assertThat(browser.text())
                .contains("Setting this App ID to active will deactivate the currently active App ID. Only one App ID"
                        + " can be active at a time. Ensure your systems are updated to use the new credentials to avoid"
                        + " authentication failures. Do you want to proceed?");
        assertThat(browser.controls()).containsExactly("Cancel", "SET TO ACTIVE");
    }

    @Test
    @Tag("R4")
    void the_selected_app_id_becomes_active_and_the_other_inactive() {
        choose("Refunds", "Set to Active").press("SET TO ACTIVE");

        assertThat(browser.notice())
                .isEqualTo(
                        "The App ID is active. Access tokens of the previously active App ID are no longer accepted.");
        assertThat(browser.row("Refunds").select(".status").text()).isEqualTo("Active");
        assertThat(browser.row("Payments").select(".status").text()).isEqualTo("Not Active");
    }

    @Test
    void the_notice_omits_access_tokens_if_no_app_id_was_active() {
        browser = instance.browserOf(Role.DEVELOPER, instance.openMerchant());
        browser.follow("Create App ID").fill("App Name", "Till").press("Create App ID");

        choose("Till", "Set to Active").press("SET TO ACTIVE");

        assertThat(browser.notice()).isEqualTo("The App ID is active.");
    }

    @Test
    @Tag("S62")
    @Tag("R4")
    void an_outdated_version_is_not_activated() {
        choose("Refunds", "Set to Active");
        instance.post("/api/merchants/" + shop.id() + "/app-ids", Responses.object("app_name", "Till"));

        browser.press("SET TO ACTIVE");

        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.faults()).singleElement().asString().startsWith("This was changed in the meantime.");
        browser.press("SET TO ACTIVE");
        assertThat(browser.row("Refunds").select(".status").text()).isEqualTo("Active");
    }

    @Test
    @Tag("R6")
    void deleting_shows_the_required_question() {
        choose("Refunds", "Delete App ID");

        assertThat(browser.text())
                .contains("Deleting this App ID is permanent and cannot be undone. The App ID will no longer be able to"
                        + " authenticate with the platform. To confirm, please type 'DELETE' in the box below.");
        assertThat(browser.controls()).containsExactly("Cancel", "Delete APP ID");
    }

    @Test
    @Tag("R6")
    void without_the_confirmation_nothing_is_deleted() {
        choose("Refunds", "Delete App ID").fill("Type DELETE", "delete").press("Delete APP ID");

        assertThat(browser.faults()).containsExactly("To confirm, type DELETE in capital letters.");
        assertThat(browser.rows()).contains("Refunds");
    }

    @Test
    @Tag("R6")
    void whitespace_around_the_confirmation_is_ignored() {
        choose("Refunds", "Delete App ID");
        assertThat(browser.page().select("#confirm").attr("autocapitalize")).isEqualTo("characters");
        assertThat(browser.page().select("#confirm").attr("autocorrect")).isEqualTo("off");

        browser.fill("Type DELETE", "DELETE\u00a0").press("Delete APP ID");

        assertThat(browser.rows()).containsExactly("Payments");
    }

    @Test
    @Tag("R2")
    void whitespace_around_a_name_is_removed() {
        browser.follow("Create App ID").fill("App Name", "\u00a0Till 7\u3000").press("Create App ID");

        assertThat(browser.rows()).contains("Till 7");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_not_deleted() {
        choose("Refunds", "Delete App ID").fill("Type DELETE", "DELETE");
        instance.post("/api/merchants/" + shop.id() + "/app-ids", Responses.object("app_name", "Till"));

        browser.press("Delete APP ID");

        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.open("/").rows()).contains("Refunds");
    }

    @Test
    @Tag("S65")
    void attempts_beyond_the_own_role_are_recorded() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id());

        reader.open(reader.path() + "/create");

        assertThat(reader.status()).isEqualTo(403);
        assertThat(instance.manage(TestRequest.get(shop.path("/audit"))).body())
                .contains("attempt_refused", "change_app_ids", "read_only2@example.com");
    }

    @Test
    @Tag("R6")
    void with_the_confirmation_it_is_deleted() {
        choose("Refunds", "Delete App ID").fill("Type DELETE", "DELETE").press("Delete APP ID");

        assertThat(browser.rows()).containsExactly("Payments");
    }

    @Test
    @Tag("R12")
    void revealing_a_key_shows_and_records_it() {
        browser.press("Payments", "Show app_key of Payments");

        assertThat(browser.row("Payments").text()).contains(shop.activeKey().text());
        assertThat(instance.manage(TestRequest.get(shop.path("/audit"))).body()).contains("developer1@example.com");
    }

    @Test
    @Tag("S80")
    void going_back_does_not_show_the_key_again() {
        browser.press("Payments", "Show app_key of Payments");

        assertThat(browser.page().select("noscript").outerHtml()).contains("http-equiv=\"refresh\" content=\"30;");
        assertThat(browser.open(browser.path()).page().text())
                .doesNotContain(shop.activeKey().text());
    }

    @Test
    @Tag("S63")
    void no_page_contains_a_hidden_key() {
        assertThat(browser.response().body())
                .doesNotContain(shop.activeKey().text())
                .doesNotContain(shop.inactiveKey().text());
    }

    @Test
    void the_search_covers_name_and_app_id() {
        browser.fill("Search by App Name or app_id", "refu").press("Search");
        assertThat(browser.rows()).containsExactly("Refunds");

        browser.fill("Search by App Name or app_id", shop.active().text()).press("Search");
        assertThat(browser.rows()).containsExactly("Payments");

        browser.fill("Search by App Name or app_id", "nothing").press("Search");
        assertThat(browser.text()).contains("No App IDs match “nothing”.");
    }

    @Test
    void the_list_is_sorted_by_the_clicked_column() {
        browser.follow("App Name");
        assertThat(browser.rows()).containsExactly("Payments", "Refunds");

        browser.follow("App Name");
        assertThat(browser.rows()).containsExactly("Refunds", "Payments");
        assertThat(browser.page().select("th[aria-sort=descending]").text()).isEqualTo("App Name");
    }

    @Test
    void a_long_list_is_paged() {
        for (int i = 10; i < 40; i++) {
            instance.post("/api/merchants/" + shop.id() + "/app-ids", Responses.object("app_name", "Till " + i));
        }

        browser.open(browser.path());
        assertThat(browser.rows()).hasSize(25).startsWith("Payments");
        assertThat(browser.text()).contains("1–25 of 32");

        browser.follow("Next");
        assertThat(browser.rows()).hasSize(7);
        assertThat(browser.controls()).contains("Previous").doesNotContain("Next");
        assertThat(browser.open("/merchants/" + shop.id() + "/settings/api-access?page=7")
                        .text())
                .contains("There is no page 7.");
    }

    @Test
    void the_login_url_is_always_shown() {
        assertThat(browser.page().select(".urls code").text()).isEqualTo("https://api.example.com/v1/login");

        logIn();

        assertThat(browser.page().select(".urls code").text()).isEqualTo("https://api.example.com/v1/login");
    }

    @Test
    void after_the_first_login_the_examples_are_folded() {
        logIn();

        assertThat(browser.page().select(".first-steps")).isEmpty();
        assertThat(browser.page().select("details.guide").text())
                .contains(
                        "curl -s https://api.example.com/v1/login",
                        "{\"app_id\":\"" + shop.active() + "\",\"app_key\":\"your app_key\"}",
                        "curl -s https://api.example.com/v1/whoami",
                        "Authorization: Bearer your access_token");
        assertThat(browser.page().select(".warning")).isEmpty();
        assertThat(browser.follow("guide").heading()).isEqualTo("Guide");
    }

    private void logIn() {
        assertThat(instance.api().answer(shop.login().from("203.0.113.7")).status())
                .isEqualTo(200);
        instance.access().catchUp();
        browser.open(browser.path());
    }

    @Test
    void warns_about_an_empty_allowlist_and_a_missing_active_app_id() {
        logIn();
        browser.open("/merchants/" + shop.id() + "/settings/allowlist")
                .follow("203.0.113.0/24", "Remove")
                .press("Remove address");
        browser.open("/merchants/" + shop.id() + "/settings/api-access/" + shop.active() + "/deactivate")
                .fill("Type the App Name", "Payments")
                .press("Deactivate");

        browser.open("/merchants/" + shop.id() + "/settings/api-access");

        assertThat(browser.page().select(".warning").eachText())
                .containsExactly(
                        "The allowlist is empty, so every login is refused. Add addresses to the allowlist",
                        "No App ID is active, so every login is refused. Set one to active in its Actions menu.");
        assertThat(browser.follow("Add addresses to the allowlist").heading()).isEqualTo("Allowlist");
    }

    @Test
    void read_only_members_see_no_controls_and_change_nothing() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id());

        assertThat(reader.rows()).containsExactly("Payments", "Refunds");
        assertThat(reader.controls()).doesNotContain("Create App ID", "Set to Active");
        assertThat(reader.page().select(".actions, form[data-reveal]")).isEmpty();
        assertThat(reader.open(reader.path() + "/create").status()).isEqualTo(403);
        assertThat(reader.post(
                                "/merchants/" + shop.id() + "/settings/api-access/" + shop.inactive() + "/activate",
                                "form_token=" + browser.formToken())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Tag("S68")
    void names_are_escaped() {
        browser.follow("Create App ID").fill("App Name", "Tom & 'Jerry' (x)").press("Create App ID");

        assertThat(browser.rows()).contains("Tom & 'Jerry' (x)");
        choose("Tom & 'Jerry' (x)", "Edit App Name");
        assertThat(browser.page().select("#app_name").val()).isEqualTo("Tom & 'Jerry' (x)");
    }

    @Test
    @Tag("S68")
    void echoed_input_is_escaped() {
        browser.follow("Create App ID")
                .fill("App Name", "\"><script>alert(1)</script>")
                .press("Create App ID");

        assertThat(browser.page().select("script:not([src])")).isEmpty();
        assertThat(browser.page().select("#app_name").val()).isEqualTo("\"><script>alert(1)</script>");
        browser.open(browser.path().replaceAll("/create$", "") + "?search=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(browser.page().select("script:not([src])")).isEmpty();
    }

    @Test
    void warns_about_a_suspended_merchant() {
        instance.manage(TestRequest.post("/api/merchants/" + shop.id() + "/suspend"));

        assertThat(browser.open(browser.path()).page().select(".warning").text())
                .contains("suspended");
    }
}
