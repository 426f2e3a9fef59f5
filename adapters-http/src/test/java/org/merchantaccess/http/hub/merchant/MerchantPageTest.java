package org.merchantaccess.http.hub.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

/** Tests the operators' page of one merchant. */
class MerchantPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser operator;

    @BeforeEach
    void open_a_merchant_and_sign_in_an_operator() {
        shop = instance.openShop();
        operator = instance.browserOfOperator();
    }

    @Test
    void the_list_of_merchants_leads_to_it() {
        operator.open("/operator/merchants").follow("Corner Shop", "Corner Shop, " + shop.id());

        assertThat(operator.heading()).isEqualTo("Corner Shop");
        assertThat(operator.page().title()).startsWith("Corner Shop");
        assertThat(operator.text()).contains(shop.id().text(), "Open");
    }

    @Test
    void shows_app_ids_with_status_and_last_use() {
        instance.tokenOf(shop);
        instance.access().catchUp();

        open(shop.id());

        assertThat(operator.row("Payments").text())
                .contains(shop.active().text(), "Active", "just now from 203.0.113.7");
        assertThat(operator.row("Refunds").text()).contains(shop.inactive().text(), "Not Active", "Never");
        assertThat(operator.page().select(".summary").text()).contains("Last use just now from 203.0.113.7");
    }

    @Test
    @Tag("P2")
    void shows_no_key_and_no_allowlist_to_an_operator() {
        open(shop.id());

        assertThat(operator.page().html())
                .doesNotContain(shop.activeKey().text(), "203.0.113.0/24", "/reveal", "/settings/api-access");
        assertThat(operator.open("/merchants/" + shop.id() + "/settings/api-access")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shows_the_newest_refusals_with_their_cause() {
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.access().catchUp();

        open(shop.id());

        assertThat(operator.row("Address not on the allowlist").text())
                .contains(shop.active().text(), "198.51.100.9", "just now 2 times", "req-1");
    }

    @Test
    void shows_at_most_ten_refusals() {
        for (int i = 1; i <= 12; i++) {
            instance.api().answer(shop.login().from("198.51.100." + i));
        }
        instance.access().catchUp();

        open(shop.id());

        assertThat(operator.text()).contains("The newest 10 of 12 kinds");
        assertThat(operator.rows().stream().filter(name -> name.startsWith("Address not")))
                .hasSize(10);
    }

    @Test
    void shows_people_and_leads_to_their_page() {
        instance.browserOf(Role.MANAGER, shop.id());

        open(shop.id());

        assertThat(operator.row("manager").text()).contains("Manager");
        assertThat(operator.follow("Manage people").path()).isEqualTo("/merchants/" + shop.id() + "/settings/people");
    }

    @Test
    void a_new_merchant_has_a_text_for_each_empty_list() {
        open(instance.openMerchant());

        assertThat(operator.text())
                .contains("Last use Never", "No App IDs yet.", "No refused requests", "No people yet.");
    }

    @Test
    void a_member_gets_to_the_pages_of_the_merchant() {
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.access().catchUp();
        HubBrowser both = instance.browserOf(Role.READ_ONLY, shop.id());
        String email = both.page().select(".who .email").text();
        both.open("/link/"
                        + instance.invited(email, Membership.ofOperator())
                                .secret()
                                .text())
                .fill("Your password", HubBrowser.PASSWORD)
                .press("Continue");

        both.open("/operator/merchants/" + shop.id());

        assertThat(both.controls()).contains("API Access", "All refused requests");
        assertThat(both.follow("Payments", "Payments").heading()).isEqualTo("Payments");
    }

    @Test
    @Tag("R14")
    void suspending_and_resuming_lead_back_to_it() {
        open(shop.id()).follow("Suspend").follow("Cancel");
        assertThat(operator.path()).isEqualTo("/operator/merchants/" + shop.id());

        operator.follow("Suspend").press("Suspend");
        assertThat(operator.notice()).isEqualTo("Merchant suspended. All its logins and calls are refused.");
        assertThat(operator.heading()).isEqualTo("Corner Shop");
        assertThat(operator.page().select(".summary").text()).contains("Suspended");

        operator.follow("Resume").press("Resume");
        assertThat(operator.path()).isEqualTo("/operator/merchants/" + shop.id() + "?done=resumed");
        assertThat(operator.page().select(".summary").text()).contains("Open");
    }

    @Test
    @Tag("S56")
    void a_manager_does_not_find_the_page_of_operators() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop.id());

        assertThat(manager.open("/operator/merchants/" + shop.id()).status()).isEqualTo(404);
    }

    @Test
    void an_unknown_merchant_is_not_found() {
        assertThat(operator.open("/operator/merchants/" + unknown()).status()).isEqualTo(404);
        assertThat(operator.open("/operator/merchants/" + unknown() + "/suspend")
                        .status())
                .isEqualTo(404);
        assertThat(operator.open("/operator/merchants/nonsense").status()).isEqualTo(404);
    }

    private HubBrowser open(MerchantId merchant) {
        return operator.open("/operator/merchants/" + merchant);
    }

    private static MerchantId unknown() {
        try (Instance other = Instance.test()) {
            return other.openMerchant();
        }
    }
}
