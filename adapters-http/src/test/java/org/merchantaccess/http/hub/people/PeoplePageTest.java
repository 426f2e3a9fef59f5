package org.merchantaccess.http.hub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Tests the visibility of people. */
class PeoplePageTest {

    private static final List<String> DIALOGS =
            List.of("/invite", "/%s/role", "/%s/remove", "/%s/new-password", "/%s/second-factor");

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId shop = instance.openMerchant();

    @Test
    void a_manager_sees_the_members_of_the_merchant() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);
        instance.browserOf(Role.DEVELOPER, shop);

        manager.follow("People");

        assertThat(manager.heading()).isEqualTo("People");
        assertThat(manager.rows()).containsExactly("manager1@example.com you", "developer2@example.com");
        assertThat(manager.row("developer2").text()).contains("Developer No");
    }

    @Test
    void members_of_other_merchants_are_not_shown() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);
        instance.browserOf(Role.DEVELOPER, instance.openMerchant());

        assertThat(manager.follow("People").rows()).containsExactly("manager1@example.com you");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEVELOPER", "READ_ONLY"})
    @Tag("P2")
    void roles_without_the_permission_cannot_see_people(Role role) {
        HubBrowser browser = instance.browserOf(role, shop);

        assertThat(browser.controls()).doesNotContain("People");
        assertThat(browser.open(people()).status()).isEqualTo(403);
        assertThat(browser.open(people() + "/invite").status()).isEqualTo(403);
    }

    @Test
    @Tag("P2")
    void an_operator_sees_the_people_of_every_merchant() {
        instance.browserOf(Role.MANAGER, shop);
        HubBrowser operator = instance.browserOfOperator();

        operator.open(people());

        assertThat(operator.rows()).containsExactly("manager1@example.com");
        assertThat(operator.controls()).contains("Merchants", "Invite").doesNotContain("API Access");
    }

    @Test
    @Tag("S56")
    void people_are_not_found_for_a_manager_of_another_merchant() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);
        HubBrowser outsider = instance.browserOf(Role.MANAGER, instance.openMerchant());
        String id = idOf(manager.open(people()), "manager1");

        assertThat(outsider.open(people()).status()).isEqualTo(404);
        for (String dialog : DIALOGS) {
            String path = people() + dialog.formatted(id);
            assertThat(outsider.open(path).status()).as(path).isEqualTo(404);
            assertThat(outsider.post(path, "form_token=" + token(outsider)).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    @Tag("S56")
    void a_person_of_another_merchant_is_not_found() {
        MerchantId bakery = instance.openMerchant();
        HubBrowser baker = instance.browserOf(Role.MANAGER, bakery);
        String id = idOf(baker.open("/merchants/" + bakery + "/settings/people"), "manager1");
        HubBrowser operator = instance.browserOfOperator();

        for (String dialog : DIALOGS) {
            String path = people() + dialog.formatted(id);
            assertThat(operator.open(path).status()).as(path).isEqualTo(dialog.contains("%s") ? 404 : 200);
        }
        assertThat(operator.open("/operator/people/" + id + "/remove").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown/remove", "/-/remove", "/%3Cb%3E/new-password", "/invitations/nothing/revoke"})
    void an_unknown_person_is_not_found(String path) {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);

        assertThat(manager.open(people() + path).status()).isEqualTo(404);
    }

    @Test
    void operators_see_the_operators() {
        HubBrowser operator = instance.browserOfOperator();

        operator.open("/operator/people");

        assertThat(operator.heading()).isEqualTo("Operators");
        assertThat(operator.rows()).containsExactly("operator1@example.com you");
        assertThat(operator.row("operator1").text()).doesNotContain("Change role");
    }

    @Test
    void the_operators_page_is_not_found_for_merchants() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);

        assertThat(manager.open("/operator/people").status()).isEqualTo(404);
        assertThat(manager.open("/operator/people/invite").status()).isEqualTo(404);
    }

    @Test
    void a_merchant_without_people_needs_a_manager_first() {
        HubBrowser operator = instance.browserOfOperator();

        assertThat(operator.open(people()).text()).contains("Invite a manager first");
    }

    private String people() {
        return "/merchants/" + shop + "/settings/people";
    }

    private static String token(HubBrowser browser) {
        return browser.open("/places").formToken();
    }

    private static String idOf(HubBrowser browser, String name) {
        return browser.row(name).select("a[href$=remove]").attr("href").replaceAll(".*/people/|/remove", "");
    }
}
