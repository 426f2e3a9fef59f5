package org.merchantaccess.http.hub.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Tests changing roles and removing people. */
class ChangingPeopleTest {

    private static final String DEVELOPER = "developer2@example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId shop = instance.openMerchant();
    private HubBrowser manager;
    private HubBrowser developer;

    @BeforeEach
    void sign_in_a_manager_and_a_developer() {
        manager = instance.browserOf(Role.MANAGER, shop);
        developer = instance.browserOf(Role.DEVELOPER, shop);
        manager.follow("People");
    }

    @Test
    void a_new_role_takes_effect_with_the_next_request() {
        manager.follow(DEVELOPER, "Change role").tick("Manager").press("Change role");

        assertThat(manager.notice()).isEqualTo("Role saved.");
        assertThat(manager.row(DEVELOPER).text()).contains("Manager");
        assertThat(developer.open(people()).heading()).isEqualTo("People");
    }

    @Test
    void the_dialog_shows_the_current_role_and_describes_the_others() {
        manager.follow(DEVELOPER, "Change role");

        assertThat(manager.page().select("dialog input[checked]").val()).isEqualTo("developer");
        assertThat(manager.text())
                .contains(DEVELOPER, "Can't see keys or make changes")
                .doesNotContain("Operator");
    }

    @Test
    void a_role_outside_the_merchant_is_rejected() {
        manager.follow(DEVELOPER, "Change role");

        manager.post(manager.path(), "role=operator&form_token=" + manager.formToken());

        assertThat(manager.faults()).containsExactly("Choose a role.");
        assertThat(developer.open("/operator/people").status()).isEqualTo(404);
    }

    @Test
    void changing_the_own_role_warns_and_leads_to_a_permitted_page() {
        manager.follow("manager1@example.com", "Change role");
        assertThat(manager.text()).contains("This is your own account");

        manager.tick("Developer").press("Change role");

        assertThat(manager.heading()).isEqualTo("API Access");
        assertThat(manager.controls()).doesNotContain("People");
    }

    @Test
    @Tag("S79")
    void a_removed_person_is_signed_out_immediately() {
        manager.follow(DEVELOPER, "Remove").press("Remove");

        assertThat(manager.notice()).isEqualTo("Person removed.");
        assertThat(manager.rows()).containsExactly("manager1@example.com you");
        assertThat(developer.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void leaving_warns_and_signs_out() {
        manager.follow("manager1@example.com", "Leave");
        assertThat(manager.text()).contains("This is your own account. You are signed out immediately.");

        manager.press("Leave");

        assertThat(manager.heading()).isEqualTo("Sign in");
    }

    @Test
    void the_last_operator_cannot_leave() {
        HubBrowser operator = instance.browserOfOperator().open("/operator/people");

        operator.follow("operator3@example.com", "Leave");
        assertThat(operator.heading()).isEqualTo("Leave the operators");
        operator.press("Leave");

        assertThat(operator.faults()).containsExactly("This is the last operator. Invite another one first.");
    }

    @Test
    @Tag("P2")
    void a_developer_cannot_change_people() {
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
