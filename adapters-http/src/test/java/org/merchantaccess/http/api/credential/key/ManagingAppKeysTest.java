package org.merchantaccess.http.api.credential.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

@Tag("R15")
class ManagingAppKeysTest {

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response replace(String body) {
        return instance.post(shop.path(shop.active(), "/keys"), body);
    }

    private Response act(String action) {
        return instance.manage(TestRequest.post(shop.path(shop.active(), "/keys" + action)));
    }

    private String revealed(int key) {
        return text(act("/" + key + "/reveal"), "app_key");
    }

    private int loginWith(String key) {
        return api.answer(TestMerchant.login(shop.active(), key)).status();
    }

    private JsonNode keys() {
        return json(instance.manage(TestRequest.get(shop.path(shop.active(), ""))))
                .get("keys");
    }

    @Nested
    class Replacing {

        @Test
        void both_keys_log_in_until_the_former_one_ends() {
            Response answer = replace("{}");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(json(answer).get("key").asInt()).isEqualTo(2);
            assertThat(loginWith(shop.activeKey().text())).isEqualTo(200);
            assertThat(loginWith(revealed(2))).isEqualTo(200);
        }

        @Test
        void the_response_names_the_former_key_if_there_was_one() {
            assertThat(json(replace("{}")).get("former_key").asInt()).isEqualTo(1);
            act("/1/end");
            act("/2/end");

            assertThat(json(replace("{}")).get("former_key").isNull()).isTrue();
        }

        @Test
        void the_response_contains_no_key() {
            assertThat(replace("{}").body()).doesNotContain("mat_");
        }

        @Test
        void the_former_key_ends_after_24_hours_if_the_request_does_not_say() {
            replace("{}");

            assertThat(keys().get(1).get("state").asText()).isEqualTo("retiring");
            assertThat(keys().get(1).get("ends_at").asText()).isEqualTo("2026-03-03T10:00:00Z");
        }

        @Test
        void the_grace_can_be_counted_from_the_first_use() {
            replace("{\"grace\":\"PT1H\",\"grace_from\":\"first_use\"}");

            assertThat(keys().get(1).get("ends_after_first_use").asText()).isEqualTo("PT1H");
            assertThat(keys().get(1).get("ends_at").asText()).isEqualTo("2026-03-09T10:00:00Z");
        }

        @Test
        void without_a_grace_the_former_key_and_its_tokens_end_at_once() {
            String token = instance.tokenOf(shop);

            replace("{\"grace\":\"PT0S\"}");

            assertThat(loginWith(shop.activeKey().text())).isEqualTo(401);
            assertThat(api.answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                            .status())
                    .isEqualTo(401);
            assertThat(loginWith(revealed(2))).isEqualTo(200);
        }

        @Test
        void is_refused_while_a_former_key_is_retiring() {
            replace("{}");

            Response answer = replace("{}");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "key")).contains("Key 1 is still retiring");
        }

        @Test
        void rejects_an_invalid_grace() {
            assertThat(faults(replace("{\"grace\":\"P8D\"}"))).containsExactly("grace");
            assertThat(faults(replace("{\"grace\":\"-PT1S\"}"))).containsExactly("grace");
            assertThat(faults(replace("{\"grace\":\"a day\"}"))).containsExactly("grace");
            assertThat(faults(replace("{\"grace_from\":\"tomorrow\"}"))).containsExactly("grace_from");
        }

        @Test
        void rejects_an_end_date_in_the_past() {
            assertThat(faults(replace("{\"expires_at\":\"2026-03-02T09:59:59Z\"}")))
                    .containsExactly("expires_at");
            assertThat(faults(replace("{\"expires_at\":\"tomorrow\"}"))).containsExactly("expires_at");
        }

        @Test
        @Tag("S56")
        void an_app_id_of_another_merchant_is_not_found() {
            TestMerchant other = instance.openShop();

            assertThat(instance.post(other.path(shop.active(), "/keys"), "{}").status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class PuttingBack {

        @Test
        void the_former_key_is_the_current_one_again() {
            replace("{}");

            Response answer = act("/put-back");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(keys().get(0).get("key").asInt()).isEqualTo(1);
            assertThat(keys().get(1).get("key").asInt()).isEqualTo(2);
        }

        @Test
        void is_refused_if_no_key_is_retiring() {
            assertThat(act("/put-back").status()).isEqualTo(409);
        }
    }

    @Nested
    class Ending {

        @Test
        void a_retiring_key_can_be_ended_early() {
            replace("{}");

            assertThat(act("/1/end").status()).isEqualTo(200);
            assertThat(loginWith(shop.activeKey().text())).isEqualTo(401);
            assertThat(keys()).hasSize(1);
        }

        @Test
        void a_key_that_does_not_exist_is_not_found() {
            assertThat(act("/7/end").status()).isEqualTo(404);
            assertThat(act("/0/end").status()).isEqualTo(404);
            assertThat(act("/x/end").status()).isEqualTo(404);
        }

        @Test
        void an_ended_key_is_not_revealed() {
            replace("{}");
            act("/1/end");

            assertThat(act("/1/reveal").status()).isEqualTo(404);
        }

        @Test
        void the_response_says_that_a_key_has_ended_already() {
            replace("{}");
            act("/1/end");

            for (String action : new String[] {"/1/end", "/1/leaked", "/1/reveal"}) {
                assertThat(act(action).status()).as(action).isEqualTo(404);
                assertThat(reason(act(action), "key")).as(action).isEqualTo("Key 1 has ended already.");
            }
            assertThat(reason(act("/7/end"), "key")).isEqualTo("Key 7 does not exist.");
        }

        @Test
        void the_response_says_that_there_is_no_current_key_to_reveal() {
            act("/1/end");

            Response answer = instance.manage(TestRequest.post(shop.path(shop.active(), "/reveal")));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(reason(answer, "key")).isEqualTo("This App ID has no current app_key. Make a new one first.");
        }

        @Test
        void a_request_with_a_confirmation_ends_the_current_key_only_with_the_app_name() {
            Response refused = instance.post(shop.path(shop.active(), "/keys/1/end"), "{\"confirm\":\"\"}");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(reason(refused, "confirm"))
                    .isEqualTo("Without key 1, this App ID has no current app_key until a new one is made."
                            + " To confirm, please send the App Name.");
            assertThat(loginWith(shop.activeKey().text())).isEqualTo(200);
            assertThat(instance.post(shop.path(shop.active(), "/keys/1/end"), "{\"confirm\":\"payments\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(keys()).isEmpty();
        }
    }

    @Nested
    class Leaking {

        @Test
        void a_leaked_key_is_replaced_and_its_uses_are_listed() {
            String token = instance.tokenOf(shop);
            instance.access().catchUp();

            Response answer = act("/1/leaked");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(json(answer).get("ended_key").asInt()).isEqualTo(1);
            assertThat(json(answer).get("key").asInt()).isEqualTo(2);
            assertThat(json(answer).at("/uses/0/address").asText()).isEqualTo("203.0.113.7");
            assertThat(json(answer).at("/uses/0/count").asInt()).isEqualTo(1);
            assertThat(loginWith(shop.activeKey().text())).isEqualTo(401);
            assertThat(api.answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                            .status())
                    .isEqualTo(401);
            assertThat(loginWith(revealed(2))).isEqualTo(200);
        }
    }

    @Nested
    class Expiring {

        private Response setExpiry(String at) {
            return instance.manage(TestRequest.of("PUT", shop.path(shop.active(), "/keys/1/expiry"))
                    .json("{\"expires_at\":\"" + at + "\"}"));
        }

        @Test
        void an_end_date_can_be_set_and_removed() {
            setExpiry("2026-06-30T00:00:00+02:00");
            assertThat(keys().get(0).get("expires_at").asText()).isEqualTo("2026-06-29T22:00:00Z");

            setExpiry("");
            assertThat(keys().get(0).get("expires_at").isNull()).isTrue();
        }

        @Test
        void rejects_an_end_date_in_the_past() {
            assertThat(faults(setExpiry("2026-03-02T10:00:00Z"))).containsExactly("expires_at");
        }
    }

    @Nested
    class AllowingSoftware {

        private Response set(String value) {
            return instance.manage(
                    TestRequest.of("PUT", shop.path("/self-rotation")).json("{\"self_rotation\":\"" + value + "\"}"));
        }

        @Test
        void software_may_replace_its_key_only_if_its_merchant_allows_it() {
            assertThat(text(set("allowed"), "self_rotation")).isEqualTo("allowed");
            assertThat(text(set("forbidden"), "self_rotation")).isEqualTo("forbidden");
        }

        @Test
        void rejects_any_other_setting() {
            assertThat(faults(set("yes"))).containsExactly("self_rotation");
        }
    }
}
