package org.merchantaccess.http.api.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ManagingAppIdsTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response create(String name) {
        return instance.post(shop.path("/app-ids"), object("app_name", name));
    }

    private Response rename(AppId appId, String name) {
        return instance.manage(TestRequest.of("PATCH", shop.path(appId, "")).json(object("app_name", name)));
    }

    private Response activate(AppId appId) {
        return instance.manage(TestRequest.post(shop.path(appId, "/activate")));
    }

    private Response delete(AppId appId, String body) {
        return instance.manage(TestRequest.of("DELETE", shop.path(appId, "")).json(body));
    }

    private String statusOf(AppId appId) {
        return json(instance.manage(TestRequest.get(shop.path("/app-ids?filter=" + appId))))
                .at("/data/0/status")
                .asText("none");
    }

    @Nested
    class Creating {

        @Test
        @Tag("R3")
        @Tag("S60")
        void a_new_app_id_is_not_active() {
            Response answer = create(" Payouts ");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"app_id\":\"" + text(answer, "app_id")
                                    + "\",\"app_name\":\"Payouts\",\"status\":\"inactive\",\"created_at\":\"2026-03-02T10:00:00Z\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"active", "status", "app_id", "app_key", "merchant_id", "name"})
        @Tag("R3")
        @Tag("S60")
        @Tag("S8")
        void the_caller_chooses_only_the_name(String member) {
            Response answer =
                    instance.post(shop.path("/app-ids"), "{\"app_name\":\"Payouts\",\"" + member + "\":\"active\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly(member);
            assertThat(instance.total(shop.path("/app-ids"))).isEqualTo(2);
        }

        @Test
        @Tag("R1")
        void rejects_a_duplicate_app_name_with_the_text_of_the_seeds() {
            Response answer = create("ＰＡＹＭＥＮＴＳ");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body())
                    .endsWith("\"title\":\"There was a conflict when trying to complete your request.\",\"instance\":\""
                            + shop.path("/app-ids")
                            + "\",\"invalid_parameters\":[{\"parameter\":\"app_name\",\"reason\":"
                            + "\"The App Name must be unique. Please choose another value.\"}]}");
        }

        @Test
        @Tag("R2")
        void rejects_an_invalid_name_and_states_the_rule() {
            Response answer = create("a/b");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(reason(answer, "app_name"))
                    .isEqualTo("The App Name may have 1 to 64 letters, digits, spaces and . _ - & ' ( ).");
        }

        @Test
        @Tag("S66")
        void limits_the_app_ids_of_a_merchant() {
            IntStream.range(2, AppCredentials.MAX).forEach(i -> create("App " + i));

            Response answer = create("One more");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "app_name")).contains("100 App IDs");
        }
    }

    @Nested
    class Renaming {

        @Test
        @Tag("R5")
        void the_active_app_id_can_be_renamed() {
            Response answer = rename(shop.active(), "Card payments");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"app_id\":\"" + shop.active()
                            + "\",\"app_name\":\"Card payments\",\"status\":\"active\","
                            + "\"created_at\":\"2026-03-02T10:00:00Z\",\"activated_at\":\"2026-03-02T10:00:00Z\"}");
        }

        @Test
        @Tag("R1")
        void rejects_renaming_to_an_existing_name() {
            assertThat(rename(shop.active(), "refunds").status()).isEqualTo(409);
        }

        @ParameterizedTest
        @ValueSource(strings = {"active", "generation"})
        @Tag("S8")
        void renaming_changes_nothing_but_the_name(String member) {
            Response answer = instance.manage(TestRequest.of("PATCH", shop.path(shop.inactive(), ""))
                    .json("{\"app_name\":\"Payouts\",\"" + member + "\":true}"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly(member);
            assertThat(statusOf(shop.inactive())).isEqualTo("inactive");
        }
    }

    @Nested
    class Activating {

        @Test
        @Tag("R4")
        void activating_one_app_id_deactivates_the_other() {
            Response answer = activate(shop.inactive());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(text(answer, "status")).isEqualTo("active");
            assertThat(statusOf(shop.active())).isEqualTo("inactive");
            assertThat(statusOf(shop.inactive())).isEqualTo("active");
        }

        @Test
        @Tag("R4")
        void activating_the_active_app_id_changes_nothing() {
            long before = instance.total(shop.path("/audit"));
            String token = instance.tokenOf(shop);

            assertThat(activate(shop.active()).status()).isEqualTo(200);

            assertThat(instance.total(shop.path("/audit"))).isEqualTo(before);
            assertThat(instance.api()
                            .answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        @Tag("R10")
        @Tag("S34")
        void activating_an_app_id_again_does_not_revive_its_old_tokens() {
            String token = instance.tokenOf(shop);

            activate(shop.inactive());
            activate(shop.active());

            assertThat(instance.api()
                            .answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class Deleting {

        @Test
        @Tag("R6")
        void deletes_an_app_id_permanently_after_confirmation() {
            Response answer = delete(shop.inactive(), object("confirm", "DELETE"));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
            assertThat(headers(answer, "Content-Type")).isEmpty();
            assertThat(statusOf(shop.inactive())).isEqualTo("none");
            assertThat(delete(shop.inactive(), object("confirm", "DELETE")).status())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "delete", " delete ", "ＤＥＬＥＴＥ", "YES"})
        @Tag("R6")
        @Tag("S61")
        void does_not_delete_without_the_exact_confirmation(String word) {
            Response answer = delete(shop.inactive(), object("confirm", word));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("confirm");
            assertThat(reason(answer, "confirm"))
                    .isEqualTo("Deleting is permanent and cannot be undone. To confirm, please send DELETE.");
            assertThat(statusOf(shop.inactive())).isEqualTo("inactive");
        }

        @Test
        @Tag("R6")
        @Tag("S61")
        void does_not_delete_without_a_confirmation() {
            Response answer = instance.manage(TestRequest.of("DELETE", shop.path(shop.inactive(), "")));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("confirm");
            assertThat(statusOf(shop.inactive())).isEqualTo("inactive");
        }

        @Test
        @Tag("R5")
        @Tag("S61")
        void refuses_to_delete_the_active_app_id_and_tells_the_remedy() {
            Response answer = delete(shop.active(), object("confirm", "DELETE"));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "app_id"))
                    .isEqualTo("The active App ID cannot be deleted. Set another App ID to active first.");
            assertThat(statusOf(shop.active())).isEqualTo("active");
        }
    }
}
