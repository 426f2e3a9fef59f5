package org.merchantaccess.http.api.credential.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.ClientKeys;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

@Tag("R15")
class ManagingPublicKeysTest {

    private static final String NOW = ",\"grace\":\"PT0S\"}";

    @AutoClose
    private final Instance instance = Instance.test();

    private final TestMerchant shop = instance.openShop();
    private final ClientKeys client = ClientKeys.generate();

    private Response register(String body) {
        return instance.manage(request(body));
    }

    private TestRequest request(String body) {
        return TestRequest.post(shop.path(shop.active(), "/public-keys")).json(body);
    }

    private Response act(String action) {
        return instance.manage(TestRequest.post(shop.path(shop.active(), "/keys" + action)));
    }

    private int login() {
        return instance.api().answer(shop.login()).status();
    }

    private JsonNode keys() {
        return json(instance.manage(TestRequest.get(shop.path(shop.active(), ""))))
                .get("keys");
    }

    /** Returns a body with that key and further members. */
    private static String with(String publicKey, String rest) {
        String body = object("public_key", publicKey);
        return body.substring(0, body.length() - 1) + rest;
    }

    @Nested
    class Registering {

        @Test
        void a_json_web_key_becomes_the_current_key_and_the_app_key_retires() {
            Response answer = register(object("public_key", client.jwk()));

            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(json(answer).get("key").asInt()).isEqualTo(2);
            assertThat(keys().get(0).get("kind").asText()).isEqualTo("public_key");
            assertThat(keys().get(0).get("algorithm").asText()).isEqualTo("ES256");
            assertThat(keys().get(0).get("fingerprint").asText()).isEqualTo(client.fingerprint());
            assertThat(keys().get(1).get("kind").asText()).isEqualTo("secret");
            assertThat(keys().get(1).has("fingerprint")).isFalse();
            assertThat(keys().get(1).get("ends_at").asText()).isEqualTo("2026-03-03T10:00:00Z");
            assertThat(login()).isEqualTo(200);
        }

        @Test
        void a_pem_block_is_the_same_key() {
            register(object("public_key", client.pem()));

            assertThat(keys().get(0).get("fingerprint").asText()).isEqualTo(client.fingerprint());
        }

        @Test
        void the_response_contains_no_secret() {
            assertThat(register(object("public_key", client.jwk())).body()).doesNotContain("mat_");
        }

        @Test
        void without_a_grace_the_app_key_ends_at_once() {
            register(with(client.jwk(), NOW));

            assertThat(login()).isEqualTo(401);
            assertThat(keys()).hasSize(1);
        }

        @Test
        void the_grace_can_be_counted_from_the_first_use_and_the_key_can_have_an_end_date() {
            register(with(
                    client.jwk(),
                    ",\"grace\":\"PT1H\",\"grace_from\":\"first_use\",\"expires_at\":\"2026-06-30T00:00:00Z\"}"));

            assertThat(keys().get(0).get("expires_at").asText()).isEqualTo("2026-06-30T00:00:00Z");
            assertThat(keys().get(1).get("ends_after_first_use").asText()).isEqualTo("PT1H");
        }

        @Test
        void is_refused_while_a_former_key_is_retiring() {
            register(object("public_key", client.jwk()));

            Response answer =
                    register(object("public_key", ClientKeys.generate().jwk()));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "key")).contains("Key 1 is still retiring");
        }

        @Test
        void is_refused_for_a_key_that_the_app_id_had_before() {
            register(with(client.jwk(), NOW));
            register(with(ClientKeys.generate().jwk(), NOW));

            Response answer = register(with(client.pem(), NOW));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "key")).contains("is or was key 2");
        }

        @Test
        void rejects_a_text_that_is_no_public_key_and_does_not_repeat_it() {
            assertThat(faults(register("{}"))).containsExactly("public_key");
            assertThat(faults(register("{\"public_key\":{}}"))).containsExactly("public_key");
            assertThat(faults(register(object("public_key", "")))).containsExactly("public_key");
            assertThat(register(object("public_key", "till software")).body()).doesNotContain("till software");
            assertThat(keys()).hasSize(1);
        }

        @Test
        void rejects_a_private_key() {
            Response answer = register(object("public_key", client.privateJwk()));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(reason(answer, "public_key")).startsWith("This is a private key");
            assertThat(answer.body()).doesNotContain("\"d\"");
        }

        @Test
        void rejects_an_invalid_grace_and_end_date() {
            assertThat(faults(register(with(client.jwk(), ",\"grace\":\"P8D\"}"))))
                    .containsExactly("grace");
            assertThat(faults(register(with(client.jwk(), ",\"grace_from\":\"tomorrow\"}"))))
                    .containsExactly("grace_from");
            assertThat(faults(register(with(client.jwk(), ",\"expires_at\":\"2026-03-01T00:00:00Z\"}"))))
                    .containsExactly("expires_at");
        }

        @Test
        @Tag("S62")
        void is_refused_for_an_outdated_version() {
            String outdated = headers(register(with(client.jwk(), NOW)), "ETag").get(0);
            act("/2/end");

            Response answer = instance.manage(
                    request(object("public_key", ClientKeys.generate().jwk())).with("If-Match", outdated));

            assertThat(answer.status()).isEqualTo(412);
        }

        @Test
        void is_repeated_with_the_same_response() {
            TestRequest once = request(object("public_key", client.jwk())).with("Idempotency-Key", "\"one\"");

            Response first = instance.manage(once);

            assertThat(instance.manage(once)).isEqualTo(first);
            assertThat(keys()).hasSize(2);
        }

        @Test
        @Tag("S91")
        void is_audited() {
            register(object("public_key", client.jwk()));

            assertThat(instance.manage(TestRequest.get(shop.path("/audit"))).body())
                    .contains("public_key_registered");
        }
    }

    @Nested
    class Registered {

        @Test
        void a_public_key_cannot_be_revealed() {
            register(with(client.jwk(), NOW));

            for (String path : new String[] {"/keys/2/reveal", "/reveal"}) {
                Response answer = instance.manage(TestRequest.post(shop.path(shop.active(), path)));
                assertThat(answer.status()).as(path).isEqualTo(409);
                assertThat(reason(answer, "key")).startsWith("Key 2 is a public key.");
            }
        }

        @Test
        void it_is_listed_with_the_app_ids() {
            register(object("public_key", client.jwk()));

            assertThat(instance.manage(TestRequest.get(shop.path("/app-ids"))).body())
                    .contains(client.fingerprint());
        }

        @Test
        void the_app_key_is_put_back() {
            register(object("public_key", client.jwk()));

            assertThat(act("/put-back").status()).isEqualTo(200);
            assertThat(keys().get(0).get("kind").asText()).isEqualTo("secret");
            assertThat(keys().get(1).get("kind").asText()).isEqualTo("public_key");
        }

        @Test
        void it_ends_at_once() {
            register(object("public_key", client.jwk()));

            assertThat(act("/2/end").status()).isEqualTo(200);
            assertThat(keys().findValuesAsText("kind")).containsExactly("secret");
        }

        @Test
        void an_app_key_takes_the_place_of_a_leaked_one() {
            register(with(client.jwk(), NOW));

            Response answer = act("/2/leaked");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(json(answer).get("key").asInt()).isEqualTo(3);
            assertThat(keys().findValuesAsText("kind")).containsExactly("secret");
            assertThat(text(act("/3/reveal"), "app_key")).startsWith("mat_");
        }

        @Test
        void its_end_date_is_set() {
            register(object("public_key", client.jwk()));

            instance.manage(TestRequest.of("PUT", shop.path(shop.active(), "/keys/2/expiry"))
                    .json(object("expires_at", "2026-06-30T00:00:00Z")));

            assertThat(keys().get(0).get("expires_at").asText()).isEqualTo("2026-06-30T00:00:00Z");
        }
    }
}
