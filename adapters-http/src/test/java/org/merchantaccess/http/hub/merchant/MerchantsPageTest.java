package org.merchantaccess.http.hub.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests the page on which operators open, suspend and resume merchants. */
class MerchantsPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser operator;

    @BeforeEach
    void sign_in_an_operator() {
        operator = instance.browserOfOperator();
    }

    @Test
    void operators_start_at_the_merchants() {
        assertThat(operator.heading()).isEqualTo("Merchants");
        assertThat(operator.text()).contains("No merchants yet");
    }

    @Test
    void lists_merchants_with_id_status_and_people() {
        TestMerchant shop = instance.openShop();

        operator.open("/operator/merchants");

        assertThat(operator.row("Corner Shop").text()).contains(shop.id().text(), "Open 2 People");
        operator.follow("Corner Shop", "People of Corner Shop, " + shop.id());
        assertThat(operator.heading()).isEqualTo("People");
        assertThat(operator.follow("Merchants").rows()).containsExactly("Corner Shop");
    }

    @Test
    void an_operator_who_joins_a_merchant_gets_to_its_app_ids() {
        TestMerchant shop = instance.openShop();
        operator.open("/operator/merchants").follow("Corner Shop", "Corner Shop");
        assertThat(operator.controls()).doesNotContain("API Access", "Payments");
        operator.follow("Manage people")
                .follow("Invite")
                .fill("E-mail address", "operator1@example.com")
                .tick("Manager")
                .press("Create invitation link");

        operator.open(URI.create(operator.page().select(".once code").text()).getPath())
                .fill("Your password", HubBrowser.PASSWORD)
                .press("Continue");

        assertThat(operator.path()).isEqualTo("/merchants/" + shop.id() + "/settings/api-access");
        assertThat(operator.open("/operator/merchants")
                        .follow("Corner Shop", "Corner Shop")
                        .follow("API Access")
                        .heading())
                .isEqualTo("API Access");
    }

    @Test
    void opening_a_merchant_leads_to_the_invitation_of_its_first_manager() {
        operator.follow("Open merchant").fill("Name", " Café  Zoë ").press("Open merchant");

        assertThat(operator.notice()).isEqualTo("Merchant opened. Next, invite its first manager.");
        assertThat(operator.path()).endsWith("/settings/people?done=opened");
        assertThat(operator.follow("Invite").heading()).startsWith("Invite to Café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "\u202Egnp"})
    void an_unprintable_name_is_rejected(String name) {
        operator.follow("Open merchant").fill("Name", name).press("Open merchant");

        assertThat(operator.faults()).containsExactly("The name may have 1 to 100 printable characters.");
        assertThat(operator.open("/operator/merchants").text()).contains("No merchants yet");
    }

    @Test
    @Tag("S68")
    void names_are_escaped() {
        operator.follow("Open merchant").fill("Name", "<b>Bob's</b> \"Shop\"").press("Open merchant");

        operator.open("/operator/merchants");

        assertThat(operator.rows()).containsExactly("<b>Bob's</b> \"Shop\"");
        assertThat(operator.page().select("main b")).isEmpty();
    }

    @Test
    @Tag("R14")
    void a_suspended_merchant_is_refused_immediately() {
        TestMerchant shop = instance.openShop();
        String token = instance.tokenOf(shop);
        operator.open("/operator/merchants").follow("Corner Shop", "Suspend");
        assertThat(operator.text())
                .contains(
                        shop.id().text(),
                        "All logins and calls are refused immediately.",
                        "stay revoked",
                        "people can still sign in");

        operator.press("Suspend");

        assertThat(operator.notice()).isEqualTo("Merchant suspended. All its logins and calls are refused.");
        assertThat(operator.row("Corner Shop").text()).contains("Suspended");
        assertThat(login(shop)).isEqualTo(401);
        assertThat(call(token)).isEqualTo(401);
    }

    @Test
    @Tag("R14")
    void a_resumed_merchant_is_accepted_with_new_tokens() {
        TestMerchant shop = instance.openShop();
        String token = instance.tokenOf(shop);
        operator.open("/operator/merchants").follow("Corner Shop", "Suspend").press("Suspend");

        operator.follow("Corner Shop", "Resume").press("Resume");

        assertThat(operator.row("Corner Shop").text()).contains("Open");
        assertThat(login(shop)).isEqualTo(200);
        assertThat(call(token)).isEqualTo(401);
    }

    @Test
    void a_suspension_is_listed_in_the_activity_of_the_merchant() {
        TestMerchant shop = instance.openShop();
        operator.open("/operator/merchants").follow("Corner Shop", "Suspend").press("Suspend");

        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id()).follow("Activity");

        assertThat(reader.text()).contains("operator1@example.com from 203.0.113.9 Suspended the merchant");
    }

    @Test
    void merchants_are_found_by_name_and_by_merchant_id() {
        TestMerchant shop = instance.openShop();
        operator.open("/operator/merchants")
                .follow("Open merchant")
                .fill("Name", "Bakery")
                .press("Open merchant");

        assertThat(search("bak").rows()).containsExactly("Bakery");
        assertThat(search(shop.id().text()).rows()).containsExactly("Corner Shop");
        assertThat(search("unknown").text()).contains("No merchants match “unknown”.");
        assertThat(operator.follow("Show all").rows()).containsExactly("Corner Shop", "Bakery");
    }

    @Test
    void a_long_list_is_paged() {
        for (int i = 0; i < 30; i++) {
            instance.openMerchant();
        }

        assertThat(operator.open("/operator/merchants").rows()).hasSize(25);
        assertThat(operator.text()).contains("1–25 of 30");
        assertThat(operator.follow("Next").rows()).hasSize(5);
        assertThat(operator.open("/operator/merchants?page=9").rows()).hasSize(5);
        assertThat(operator.text()).contains("There is no page 9. This is the last page.");
    }

    @Test
    void each_action_on_the_last_page_leads_back_to_it() {
        for (int i = 0; i < 26; i++) {
            instance.openMerchant();
        }
        String here = "/operator/merchants?page=2&search=shop";

        operator.open(here).follow("Open merchant").follow("Cancel");
        assertThat(operator.path()).isEqualTo(here);

        operator.follow("Corner Shop", "Suspend").follow("Cancel");
        assertThat(operator.path()).isEqualTo(here);

        operator.follow("Corner Shop", "Suspend").press("Suspend");
        assertThat(operator.path()).isEqualTo(here + "&done=suspended");
        assertThat(operator.row("Corner Shop").text()).contains("Suspended");

        operator.follow("Corner Shop", "Resume").press("Resume");
        assertThat(operator.path()).isEqualTo(here + "&done=resumed");
        assertThat(operator.rows()).hasSize(1);
    }

    @Test
    void a_search_by_merchant_id_has_one_page() {
        TestMerchant shop = instance.openShop();

        operator.open("/operator/merchants?page=3&search=" + shop.id());

        assertThat(operator.rows()).containsExactly("Corner Shop");
    }

    @Test
    void controls_of_merchants_with_the_same_name_differ() {
        instance.openMerchant();
        instance.openMerchant();

        operator.open("/operator/merchants");

        assertThat(operator.page().select("main tbody [aria-label]").eachAttr("aria-label"))
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    private HubBrowser search(String words) {
        return operator.open("/operator/merchants")
                .fill("Search by name", words)
                .press("Search");
    }

    private int login(TestMerchant shop) {
        return instance.api().answer(shop.login()).status();
    }

    private int call(String token) {
        return instance.api()
                .answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                .status();
    }
}
