package org.merchantaccess.http.hub.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** How operators open, suspend and resume merchants. */
class MerchantsPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser operator;

    @BeforeEach
    void an_operator_signs_in() {
        operator = instance.browserOfOperator();
    }

    @Test
    void an_operator_begins_at_the_merchants() {
        assertThat(operator.heading()).isEqualTo("Merchants");
        assertThat(operator.text()).contains("No merchants yet");
    }

    @Test
    void each_merchant_is_shown_with_what_one_asks_for() {
        Shop shop = instance.openShop();

        operator.open("/operator/merchants");

        assertThat(operator.row("Corner Shop").text()).contains(shop.id().text(), "Open 2 People");
        operator.follow("Corner Shop", "People of Corner Shop, " + shop.id());
        assertThat(operator.heading()).isEqualTo("People");
        assertThat(operator.follow("Merchants").rows()).containsExactly("Corner Shop");
    }

    @Test
    void a_new_merchant_leads_on_to_its_first_manager() {
        operator.follow("Open merchant").fill("Name", " Café  Zoë ").press("Open merchant");

        assertThat(operator.notice()).isEqualTo("The merchant is there. Invite its first manager next.");
        assertThat(operator.path()).endsWith("/settings/people?done=opened");
        assertThat(operator.follow("Invite").heading()).startsWith("Invite to Café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "\u202Egnp"})
    void a_name_that_cannot_be_read_is_refused(String name) {
        operator.follow("Open merchant").fill("Name", name).press("Open merchant");

        assertThat(operator.faults()).containsExactly("The name may have 1 to 100 printable characters.");
        assertThat(operator.open("/operator/merchants").text()).contains("No merchants yet");
    }

    @Test
    void s68_a_name_is_text_wherever_it_is_shown() {
        operator.follow("Open merchant").fill("Name", "<b>Bob's</b> \"Shop\"").press("Open merchant");

        operator.open("/operator/merchants");

        assertThat(operator.rows()).containsExactly("<b>Bob's</b> \"Shop\"");
        assertThat(operator.page().select("main b")).isEmpty();
    }

    @Test
    void r14_a_merchant_that_is_suspended_is_kept_out_at_once() {
        Shop shop = instance.openShop();
        String token = instance.tokenOf(shop);
        operator.open("/operator/merchants").follow("Corner Shop", "Suspend");
        assertThat(operator.text())
                .contains(shop.id().text(), "no login and no call", "stay dead", "its people can still sign in");

        operator.press("Suspend");

        assertThat(operator.notice()).isEqualTo("The merchant is suspended: none of its logins and calls is let in.");
        assertThat(operator.row("Corner Shop").text()).contains("Suspended");
        assertThat(login(shop)).isEqualTo(401);
        assertThat(call(token)).isEqualTo(401);
    }

    @Test
    void r14_a_merchant_that_is_resumed_is_let_in_with_new_tokens() {
        Shop shop = instance.openShop();
        String token = instance.tokenOf(shop);
        operator.open("/operator/merchants").follow("Corner Shop", "Suspend").press("Suspend");

        operator.follow("Corner Shop", "Resume").press("Resume");

        assertThat(operator.row("Corner Shop").text()).contains("Open");
        assertThat(login(shop)).isEqualTo(200);
        assertThat(call(token)).isEqualTo(401);
    }

    @Test
    void who_suspended_a_merchant_stands_in_its_activity() {
        Shop shop = instance.openShop();
        operator.open("/operator/merchants").follow("Corner Shop", "Suspend").press("Suspend");

        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id()).follow("Activity");

        assertThat(reader.text()).contains("operator1@example.com from 203.0.113.9 Suspended the merchant");
    }

    @Test
    void merchants_are_found_by_their_name_and_by_their_merchant_id() {
        Shop shop = instance.openShop();
        operator.open("/operator/merchants")
                .follow("Open merchant")
                .fill("Name", "Bakery")
                .press("Open merchant");

        assertThat(search("bak").rows()).containsExactly("Bakery");
        assertThat(search(shop.id().text()).rows()).containsExactly("Corner Shop");
        assertThat(search("nobody").text()).contains("No merchant has “nobody” in its name");
        assertThat(operator.follow("Show all").rows()).containsExactly("Corner Shop", "Bakery");
    }

    @Test
    void many_merchants_are_shown_in_parts() {
        for (int i = 0; i < 30; i++) {
            instance.openMerchant();
        }

        assertThat(operator.open("/operator/merchants").rows()).hasSize(25);
        assertThat(operator.text()).contains("1–25 of 30");
        assertThat(operator.follow("Next").rows()).hasSize(5);
        assertThat(operator.open("/operator/merchants?page=9").text()).contains("The list does not go on so far");
    }

    @Test
    void two_of_one_name_are_told_apart_by_their_controls() {
        instance.openMerchant();
        instance.openMerchant();

        operator.open("/operator/merchants");

        assertThat(operator.page().select("main tbody [aria-label]").eachAttr("aria-label"))
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    private HubBrowser search(String words) {
        return operator.open("/operator/merchants")
                .fill("Search by name", words)
                .press("Search");
    }

    private int login(Shop shop) {
        return instance.api().answer(shop.login()).status();
    }

    private int call(String token) {
        return instance.api().answer(Sent.get("/v1/whoami").bearing(token)).status();
    }
}
