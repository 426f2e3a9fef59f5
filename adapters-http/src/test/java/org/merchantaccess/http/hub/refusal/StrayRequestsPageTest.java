package org.merchantaccess.http.hub.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** What operators see of requests that are of no merchant. */
class StrayRequestsPageTest {

    private static final AppId NOBODYS = new AppId("00000000");

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser operator;

    @BeforeEach
    void an_operator_signs_in() {
        operator = instance.browserOfOperator();
    }

    @Test
    void nothing_is_there_until_somebody_calls() {
        operator.follow("Refused requests");

        assertThat(operator.text()).contains("Nothing was refused", "names no App ID of any merchant");
    }

    @Test
    void r11_an_operator_learns_who_named_an_app_id_that_is_not_there() {
        loginOfNobody();
        loginOfNobody();

        operator.follow("Refused requests");

        assertThat(operator.rows()).containsExactly("There is no such App ID");
        assertThat(operator.row("There is no such App ID").text())
                .contains("198.51.100.7", "2 times", "req-1", "Check the app_id");
        assertThat(operator.page().select("main tbody a")).isEmpty();
    }

    @Test
    void what_names_an_app_id_of_a_merchant_is_told_to_that_merchant_alone() {
        Shop shop = instance.openShop();
        instance.api().answer(Shop.login(shop.active(), "x".repeat(32)));

        assertThat(operator.follow("Refused requests").text()).contains("Nothing was refused");
    }

    @Test
    void the_list_is_narrowed_by_cause_and_by_address() {
        loginOfNobody();
        instance.api().answer(Sent.get("/v1/whoami").bearing("nonsense").from("198.51.100.8"));
        operator.follow("Refused requests");
        assertThat(operator.rows()).hasSize(2);

        operator.select("Cause", "There is no such App ID").press("Filter");
        assertThat(operator.rows()).containsExactly("There is no such App ID");

        operator.follow("Show all").fill("App ID or address", "198.51.100.8").press("Filter");
        assertThat(operator.rows()).containsExactly("That is no access token of ours");
    }

    private void loginOfNobody() {
        instance.api().answer(Shop.login(NOBODYS, "x".repeat(32)).from("198.51.100.7"));
    }
}
