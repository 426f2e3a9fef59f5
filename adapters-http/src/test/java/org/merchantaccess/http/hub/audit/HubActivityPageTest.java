package org.merchantaccess.http.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Shop;

/** What operators see of what happened to no merchant. */
class HubActivityPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private Shop shop;
    private HubBrowser operator;

    @BeforeEach
    void a_developer_and_an_operator_sign_in() {
        shop = instance.openShop();
        instance.browserOf(Role.DEVELOPER, shop.id());
        operator = instance.browserOfOperator();
    }

    @Test
    void sign_ins_of_everybody_are_told() {
        operator.follow("Activity");

        assertThat(operator.heading()).isEqualTo("Activity");
        assertThat(operator.rows()).startsWith("Signed in signed_in");
        assertThat(operator.text()).contains("developer1@example.com from 203.0.113.9", "operator2@example.com");
    }

    @Test
    void what_concerns_a_merchant_is_told_to_that_merchant_alone() {
        operator.follow("Activity");

        assertThat(operator.answer().body())
                .doesNotContain("app_id_created", shop.active().text());
    }

    @Test
    void who_became_an_operator_is_told() {
        operator.open("/operator/people")
                .follow("Invite")
                .fill("E-mail address", "kim@example.com")
                .press("Make the link");

        operator.open("/operator/activity");

        assertThat(operator.rows()).startsWith("Invited a person person_invited");
        assertThat(operator.text()).contains("kim@example.com");
    }

    @Test
    void failed_sign_ins_are_counted_by_account_source_and_hour() {
        operator.open("/operator/activity");
        assertThat(operator.text()).doesNotContain("Failed sign-ins");
        HubBrowser stranger = new HubBrowser(instance).movedTo("198.51.100.7").open("/sign-in");
        signIn(stranger, "a password typed here");
        signIn(stranger, "developer1@example.com");
        HubBrowser another = new HubBrowser(instance).movedTo("198.51.100.8").open("/sign-in");
        signIn(another, "operator2@example.com");

        operator.open("/operator/activity");

        assertThat(operator.text())
                .contains("Failed sign-ins")
                .contains("operator2@example.com", "198.51.100.8/32")
                .contains("developer1@example.com", "198.51.100.7/32", "unknown")
                .doesNotContain("a password typed here");
        assertThat(operator.rows()).startsWith("Signed in signed_in").contains("operator2@example.com", "unknown");

        operator.fill("Search by person", "operator2").press("Search");

        assertThat(operator.text()).contains("198.51.100.8/32").doesNotContain("198.51.100.7/32");
    }

    private static void signIn(HubBrowser browser, String email) {
        browser.fill("E-mail address", email).fill("Password", "a wrong one").press("Sign in");
    }

    @Test
    void the_list_is_narrowed_by_who_it_was() {
        operator.follow("Activity").fill("Search by person", "developer1").press("Search");

        assertThat(operator.rows()).containsExactly("Signed in signed_in");
        assertThat(operator.follow("Show all").rows()).hasSizeGreaterThan(1);
    }
}
