package org.merchantaccess.http.hub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Who sees whom. */
class PeoplePageTest {

    private static final List<String> DIALOGS =
            List.of("/invite", "/%s/role", "/%s/remove", "/%s/new-password", "/%s/second-factor");

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId shop = instance.openMerchant();

    @Test
    void a_manager_sees_who_belongs_to_the_merchant() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);
        instance.browserOf(Role.DEVELOPER, shop);

        manager.follow("People");

        assertThat(manager.heading()).isEqualTo("People");
        assertThat(manager.rows()).containsExactly("manager1@example.com you", "developer2@example.com");
        assertThat(manager.row("developer2").text()).contains("Developer No");
    }

    @Test
    void nobody_learns_where_else_somebody_belongs() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);
        instance.browserOf(Role.DEVELOPER, instance.openMerchant());

        assertThat(manager.follow("People").rows()).containsExactly("manager1@example.com you");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEVELOPER", "READ_ONLY"})
    void p2_who_does_not_see_to_people_does_not_see_them(Role role) {
        HubBrowser browser = instance.browserOf(role, shop);

        assertThat(browser.controls()).doesNotContain("People");
        assertThat(browser.open(people()).status()).isEqualTo(403);
        assertThat(browser.open(people() + "/invite").status()).isEqualTo(403);
    }

    @Test
    void p2_an_operator_comes_to_the_people_of_every_merchant() {
        instance.browserOf(Role.MANAGER, shop);
        HubBrowser operator = instance.browserOfOperator();

        operator.open(people());

        assertThat(operator.rows()).containsExactly("manager1@example.com");
        assertThat(operator.controls()).contains("Merchants", "Invite").doesNotContain("API Access");
    }

    @Test
    void s56_to_a_manager_of_another_merchant_there_is_nobody() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);
        HubBrowser stranger = instance.browserOf(Role.MANAGER, instance.openMerchant());
        String id = idOf(manager.open(people()), "manager1");

        assertThat(stranger.open(people()).status()).isEqualTo(404);
        for (String dialog : DIALOGS) {
            String path = people() + dialog.formatted(id);
            assertThat(stranger.open(path).status()).as(path).isEqualTo(404);
            assertThat(stranger.post(path, "form_token=" + token(stranger)).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void s56_a_person_is_found_only_where_they_belong() {
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
    @ValueSource(strings = {"/nobody/remove", "/-/remove", "/%3Cb%3E/new-password", "/invitations/nothing/revoke"})
    void who_is_not_there_has_no_page(String path) {
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
    void to_everybody_else_there_are_no_operators() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop);

        assertThat(manager.open("/operator/people").status()).isEqualTo(404);
        assertThat(manager.open("/operator/people/invite").status()).isEqualTo(404);
    }

    @Test
    void a_merchant_of_whom_nobody_knows_yet_needs_a_manager_first() {
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
