package org.merchantaccess.http.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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

/** Tests the search of operators over merchants, App IDs and people. */
class SearchPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser operator;

    @BeforeEach
    void open_a_merchant_and_sign_in_an_operator() {
        shop = instance.openShop();
        operator = instance.browserOfOperator();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operator/merchants",
                "/operator/people",
                "/operator/management-keys",
                "/operator/resource-servers",
                "/operator/refused-requests",
                "/operator/activity"
            })
    void every_page_of_operators_has_the_search_field(String page) {
        operator.open(page).fill("Find a merchant", "corner").press("Find");

        assertThat(operator.heading()).isEqualTo("Search");
        assertThat(operator.rows()).containsExactly("Corner Shop");
    }

    @Test
    void a_merchant_is_found_by_name_and_merchant_id() {
        assertThat(search("CORNER").follow("Corner Shop", "Corner Shop").heading())
                .isEqualTo("Corner Shop");
        assertThat(search(shop.id().text()).rows()).containsExactly("Corner Shop");
    }

    @Test
    void more_merchants_are_in_their_list() {
        for (int i = 0; i < 26; i++) {
            instance.openMerchant();
        }

        assertThat(search("shop").rows()).hasSize(25);
        assertThat(operator.text()).contains("The first 25 of 27.");
        assertThat(operator.follow("Show all").path()).isEqualTo("/operator/merchants?search=shop");
    }

    @Test
    void an_app_id_is_found_with_its_merchant() {
        search(shop.active().text());

        assertThat(operator.page().select(".summary").text())
                .contains(shop.active().text(), "App Name Payments", "Status Active", "Merchant Corner Shop");
        assertThat(operator.follow("Corner Shop").path()).isEqualTo("/operator/merchants/" + shop.id());
    }

    @Test
    void a_deleted_app_id_is_found() {
        instance.browserOf(Role.MANAGER, shop.id())
                .follow("Refunds", "Delete App ID")
                .fill("Type DELETE", "DELETE")
                .press("Delete APP ID");

        assertThat(search(shop.inactive().text()).page().select(".summary").text())
                .contains("Status Deleted", "Corner Shop")
                .doesNotContain("Refunds");
    }

    @Test
    void a_person_is_found_by_email_address() {
        String email = emailOf(instance.browserOf(Role.DEVELOPER, shop.id()));

        search(email.toUpperCase(Locale.ROOT));

        assertThat(operator.text()).contains(email);
        assertThat(operator.row("Corner Shop").text()).contains("Developer");
        assertThat(operator.follow("Corner Shop", "Corner Shop").heading()).isEqualTo("People");
    }

    @Test
    void an_operator_is_found_by_email_address() {
        assertThat(search("operator1@example.com").row("All merchants").text()).contains("Operator");
        assertThat(operator.follow("All merchants", "All merchants").heading()).isEqualTo("Operators");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "noone@example.com", "10000000", "<b>", "%"})
    void says_that_nothing_matches(String text) {
        assertThat(search(text).text()).contains("Nothing matches “" + text + "”.");
        assertThat(operator.page().select("main b, main table")).isEmpty();
    }

    @Test
    void an_empty_search_finds_nothing() {
        assertThat(search("  ").text()).contains("Type part of a merchant's name");
        assertThat(operator.rows()).isEmpty();
    }

    @Test
    @Tag("S56")
    void a_manager_has_neither_the_field_nor_the_page() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop.id());

        assertThat(manager.page().select("#find")).isEmpty();
        assertThat(manager.open("/operator/search?search=corner").status()).isEqualTo(404);
    }

    private HubBrowser search(String text) {
        return operator.open("/operator/merchants")
                .fill("Find a merchant", text)
                .press("Find");
    }

    private static String emailOf(HubBrowser browser) {
        return browser.page().select(".who .email").text();
    }
}
