package org.merchantaccess.http.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

/** Tests the activity page of operators. */
class HubActivityPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser operator;

    @BeforeEach
    void sign_in_a_developer_and_an_operator() {
        shop = instance.openShop();
        instance.browserOf(Role.DEVELOPER, shop.id());
        operator = instance.browserOfOperator();
    }

    @Test
    void lists_sign_ins_of_all_people() {
        operator.follow("Activity");

        assertThat(operator.heading()).isEqualTo("Activity");
        assertThat(operator.rows()).startsWith("Signed in signed_in");
        assertThat(operator.text()).contains("developer1@example.com from 203.0.113.9", "operator2@example.com");
    }

    @Test
    void does_not_list_the_activity_of_merchants() {
        operator.follow("Activity");

        assertThat(operator.response().body())
                .doesNotContain("app_id_created", shop.active().text());
    }

    @Test
    void lists_invited_operators() {
        operator.open("/operator/people")
                .follow("Invite")
                .fill("E-mail address", "kim@example.com")
                .press("Create invitation link");

        operator.open("/operator/activity");

        assertThat(operator.rows()).startsWith("Invited a person person_invited");
        assertThat(operator.text()).contains("kim@example.com");
    }

    @Test
    void failed_sign_ins_are_counted_by_account_source_and_hour() {
        operator.open("/operator/activity");
        assertThat(operator.text()).doesNotContain("Failed sign-ins");
        HubBrowser guest = new HubBrowser(instance).fromAddress("198.51.100.7").open("/sign-in");
        signIn(guest, "a password typed here");
        signIn(guest, "developer1@example.com");
        HubBrowser another =
                new HubBrowser(instance).fromAddress("198.51.100.8").open("/sign-in");
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
    void the_list_can_be_searched_by_person() {
        operator.follow("Activity").fill("Search by person", "developer1").press("Search");

        assertThat(operator.rows()).containsExactly("Signed in signed_in");
        assertThat(operator.follow("Show all").rows()).hasSizeGreaterThan(1);
    }
}
