package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

/** Error pages keep the menu and the name of the user. */
final class ProblemPagesTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser manager;

    @BeforeEach
    void sign_in_a_manager() {
        shop = instance.openShop();
        manager = instance.browserOf(Role.MANAGER, shop.id());
    }

    private static void assertHasMenu(HubBrowser browser, String email, String... entries) {
        assertThat(browser.page().select(".who .email").text()).isEqualTo(email);
        assertThat(browser.page().select("nav[aria-label=Hub] a").eachText()).contains(entries);
    }

    @Test
    void an_unknown_app_id_is_not_found_and_the_menu_is_kept() {
        manager.open("/merchants/" + shop.id() + "/settings/api-access/12345678/rename");

        assertThat(manager.status()).isEqualTo(404);
        assertHasMenu(manager, "manager1@example.com", "API Access", "Allowlist", "People");
        assertThat(manager.page().select(".who .place").text()).isEqualTo("Corner Shop");
    }

    @Test
    void an_unknown_path_is_not_found_and_the_menu_is_kept() {
        manager.open("/settings/no-such-page");

        assertThat(manager.status()).isEqualTo(404);
        assertHasMenu(manager, "manager1@example.com", "API Access", "Allowlist", "People");
    }

    @Test
    void a_forbidden_page_keeps_the_menu() {
        HubBrowser reader = instance.browserOf(Role.READ_ONLY, shop.id());
        reader.open("/merchants/" + shop.id() + "/settings/api-access/create");

        assertThat(reader.status()).isEqualTo(403);
        assertHasMenu(reader, "read_only2@example.com", "API Access");
    }

    @Test
    void an_outdated_form_keeps_the_menu() {
        manager.post("/merchants/" + shop.id() + "/settings/api-access/create", "form_token=old&app_name=Till");

        assertThat(manager.status()).isEqualTo(403);
        assertHasMenu(manager, "manager1@example.com", "API Access");
    }

    @Test
    void the_account_page_keeps_the_menu() {
        assertHasMenu(manager.open("/account"), "manager1@example.com", "API Access", "Activity");
        assertThat(manager.page().select(".who .place").text()).isEqualTo("Corner Shop");
        assertHasMenu(instance.browserOfOperator().open("/account"), "operator2@example.com", "Merchants", "Operators");
    }

    @Test
    void a_member_of_two_merchants_sees_the_choice_of_a_merchant() {
        instance.access();
        String secret = instance.invited("manager1@example.com", Membership.in(instance.openMerchant(), Role.DEVELOPER))
                .secret()
                .text();
        manager.open("/link/" + secret)
                .fill("Your password", HubBrowser.PASSWORD)
                .press("Continue");

        assertThat(manager.open("/account")
                        .page()
                        .select("nav[aria-label=Hub] a")
                        .eachAttr("href"))
                .containsExactly("/places");
    }

    @Test
    void the_menu_of_another_merchant_is_never_shown() {
        TestMerchant other = instance.openShop();

        manager.open("/merchants/" + other.id() + "/settings/api-access");

        assertThat(manager.status()).isEqualTo(404);
        assertThat(manager.page().select("nav[aria-label=Hub] a").eachAttr("href"))
                .noneMatch(link -> link.contains(other.id().text()));
        assertThat(manager.page().select(".who .place")).hasSize(1);
    }

    @Test
    void the_address_of_an_action_without_a_page_leads_to_a_page() {
        assertThat(manager.open("/account/sessions/0123456789abcdef/end").path())
                .isEqualTo("/account");
    }

    @Test
    void guests_see_no_menu() {
        HubBrowser guest = new HubBrowser(instance).open("/no-such-page");

        assertThat(guest.status()).isEqualTo(404);
        assertThat(guest.page().select("nav")).isEmpty();
    }
}
