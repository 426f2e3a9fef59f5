package org.merchantaccess.http.api.credential.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ShowingOneAppIdTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response shown() {
        return instance.manage(TestRequest.get(shop.path(shop.active(), "")));
    }

    private Response describe(String description, String owner) {
        return instance.manage(TestRequest.of("PUT", shop.path(shop.active(), "/description"))
                .json("{\"description\":\"" + description + "\",\"owner\":\"" + owner + "\"}"));
    }

    @Test
    void shows_the_app_id_with_its_keys_and_their_last_use() {
        instance.tokenOf(shop);
        instance.access().catchUp();

        JsonNode shown = json(shown());

        assertThat(shown.get("app_name").asText()).isEqualTo("Payments");
        assertThat(shown.get("created_by").asText()).isNotEmpty();
        assertThat(shown.at("/keys/0/state").asText()).isEqualTo("current");
        assertThat(shown.at("/keys/0/last_used_from").asText()).isEqualTo("203.0.113.7");
    }

    @Test
    @Tag("S56")
    void an_app_id_of_another_merchant_is_not_found() {
        TestMerchant other = instance.openShop();

        assertThat(instance.manage(TestRequest.get(other.path(shop.active(), "")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_app_id_can_be_described() {
        Response answer = describe(" Card payments of the web shop ", "Team Checkout");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(shown(), "description")).isEqualTo("Card payments of the web shop");
        assertThat(text(shown(), "owner")).isEqualTo("Team Checkout");
    }

    @Test
    void rejects_a_description_that_is_too_long() {
        assertThat(faults(describe("x".repeat(201), ""))).containsExactly("description");
        assertThat(faults(describe("", "x".repeat(101)))).containsExactly("owner");
    }

    @Test
    void the_history_lists_what_concerns_the_app_id() {
        instance.manage(TestRequest.post(shop.path(shop.inactive(), "/activate")));

        JsonNode history = json(instance.manage(TestRequest.get(shop.path(shop.active(), "/history"))));

        assertThat(history.at("/data/0/action").asText()).isEqualTo("app_id_activated");
        assertThat(history.at("/data/0/detail").asText()).isEqualTo("instead of " + shop.active());
        assertThat(history.get("data"))
                .allSatisfy(entry -> assertThat(entry.get("subject").asText()
                                + entry.get("detail").asText())
                        .contains(shop.active().text()));
    }
}
