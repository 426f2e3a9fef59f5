package org.merchantaccess.http.hub.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** How somebody gets another role, and how they go. */
class ChangingPeopleTest {

    private static final String DEVELOPER = "developer2@example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId shop = instance.openMerchant();
    private HubBrowser manager;
    private HubBrowser developer;

    @BeforeEach
    void a_manager_and_a_developer() {
        manager = instance.browserOf(Role.MANAGER, shop);
        developer = instance.browserOf(Role.DEVELOPER, shop);
        manager.follow("People");
    }

    @Test
    void another_role_counts_from_the_next_click() {
        manager.follow(DEVELOPER, "Change role").tick("Manager").press("Change role");

        assertThat(manager.notice()).isEqualTo("The role was changed.");
        assertThat(manager.row(DEVELOPER).text()).contains("Manager");
        assertThat(developer.open(people()).heading()).isEqualTo("People");
    }

    @Test
    void the_dialog_shows_the_role_they_have_and_what_others_may_do() {
        manager.follow(DEVELOPER, "Change role");

        assertThat(manager.page().select("dialog input[checked]").val()).isEqualTo("developer");
        assertThat(manager.text())
                .contains(DEVELOPER, "Sees no key, changes nothing")
                .doesNotContain("Operator");
    }

    @Test
    void what_is_no_role_of_a_merchant_is_not_given() {
        manager.follow(DEVELOPER, "Change role");

        manager.post(manager.path(), "role=operator&form_token=" + manager.formToken());

        assertThat(manager.faults()).containsExactly("Please choose a role.");
        assertThat(developer.open("/operator/people").status()).isEqualTo(404);
    }

    @Test
    void who_takes_their_own_role_is_told_so_and_led_to_where_they_may_be() {
        manager.follow("manager1@example.com", "Change role");
        assertThat(manager.text()).contains("This is you");

        manager.tick("Developer").press("Change role");

        assertThat(manager.heading()).isEqualTo("API Access");
        assertThat(manager.controls()).doesNotContain("People");
    }

    @Test
    void s79_who_is_removed_is_signed_out_at_once() {
        manager.follow(DEVELOPER, "Remove").press("Remove");

        assertThat(manager.notice()).isEqualTo("That person no longer belongs here.");
        assertThat(manager.rows()).containsExactly("manager1@example.com you");
        assertThat(developer.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void who_leaves_is_told_so_and_signed_out() {
        manager.follow("manager1@example.com", "Leave");
        assertThat(manager.text()).contains("This is you. You are signed out at once");

        manager.press("Leave");

        assertThat(manager.heading()).isEqualTo("Sign in");
    }

    @Test
    void the_last_operator_cannot_leave() {
        HubBrowser operator = instance.browserOfOperator().open("/operator/people");

        operator.follow("operator3@example.com", "Leave");
        assertThat(operator.heading()).isEqualTo("Leave the operators");
        operator.press("Leave");

        assertThat(operator.faults())
                .containsExactly("Without that person there would be no operator. Please invite another one first.");
    }

    @Test
    void p2_a_developer_changes_nobody() {
        String person = manager.row(DEVELOPER).select("a[href$=remove]").attr("href");

        assertThat(developer.open(person).status()).isEqualTo(403);
        String token = developer.open("/places").formToken();
        assertThat(developer.post(person, "form_token=" + token).status()).isEqualTo(403);
        assertThat(developer
                        .post(person.replace("remove", "role"), "role=manager&form_token=" + token)
                        .status())
                .isEqualTo(403);
        assertThat(manager.open(people()).row(DEVELOPER).text()).contains("Developer");
    }

    private String people() {
        return "/merchants/" + shop + "/settings/people";
    }
}
