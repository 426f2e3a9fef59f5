package org.merchantaccess.http.hub.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests the page of refused requests without a merchant. */
class UnattributedRequestsPageTest {

    private static final AppId UNKNOWN_APP_ID = new AppId("00000000");

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser operator;

    @BeforeEach
    void sign_in_an_operator() {
        operator = instance.browserOfOperator();
    }

    @Test
    void the_page_is_empty_at_first() {
        operator.follow("Refused requests");

        assertThat(operator.text()).contains("No refused requests", "name no App ID of any merchant");
    }

    @Test
    @Tag("R11")
    void lists_requests_with_unknown_app_ids() {
        loginWithUnknownAppId();
        loginWithUnknownAppId();

        operator.follow("Refused requests");

        assertThat(operator.rows()).containsExactly("Unknown App ID");
        assertThat(operator.row("Unknown App ID").text())
                .contains("198.51.100.7", "2 times", "req-1", "Check the app_id");
        assertThat(operator.page().select("main tbody td.remedy a")).isEmpty();
    }

    @Test
    void does_not_list_requests_of_merchants() {
        TestMerchant shop = instance.openShop();
        instance.api().answer(TestMerchant.login(shop.active(), "x".repeat(32)));

        assertThat(operator.follow("Refused requests").text()).contains("No refused requests");
    }

    @Test
    void the_list_is_filtered_by_cause_and_by_address() {
        loginWithUnknownAppId();
        instance.api()
                .answer(TestRequest.get("/v1/whoami")
                        .withBearerToken("nonsense")
                        .from("198.51.100.8"));
        operator.follow("Refused requests");
        assertThat(operator.rows()).hasSize(2);

        operator.select("Cause", "Unknown App ID").press("Filter");
        assertThat(operator.rows()).containsExactly("Unknown App ID");

        operator.follow("Show all")
                .fill("App ID, address or request ID", "198.51.100.8")
                .press("Filter");
        assertThat(operator.rows()).containsExactly("Invalid access token");
    }

    private void loginWithUnknownAppId() {
        instance.api().answer(TestMerchant.login(UNKNOWN_APP_ID, "x".repeat(32)).from("198.51.100.7"));
    }
}
