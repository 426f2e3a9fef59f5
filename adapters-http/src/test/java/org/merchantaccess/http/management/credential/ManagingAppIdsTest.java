package org.merchantaccess.http.management.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.reason;
import static org.merchantaccess.http.fixture.Answers.text;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class ManagingAppIdsTest {

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Answer create(String name) {
        return instance.post(shop.path("/app-ids"), object("app_name", name));
    }

    private Answer rename(AppId appId, String name) {
        return instance.manage(Sent.of("PATCH", shop.path(appId, "")).json(object("app_name", name)));
    }

    private Answer activate(AppId appId) {
        return instance.manage(Sent.post(shop.path(appId, "/activate")));
    }

    private Answer delete(AppId appId, String body) {
        return instance.manage(Sent.of("DELETE", shop.path(appId, "")).json(body));
    }

    private String statusOf(AppId appId) {
        return json(instance.manage(Sent.get(shop.path("/app-ids?filter=" + appId))))
                .at("/data/0/status")
                .asText("none");
    }

    @Nested
    class Creating {

        @Test
        void r3_s60_a_new_app_id_is_not_active() {
            Answer answer = create(" Payouts ");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"app_id\":\"" + text(answer, "app_id")
                                    + "\",\"app_name\":\"Payouts\",\"status\":\"inactive\",\"created_at\":\"2026-03-02T10:00:00Z\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"active", "status", "app_id", "app_key", "merchant_id", "name"})
        void r3_s60_s8_nothing_about_it_is_chosen_but_its_name(String member) {
            Answer answer =
                    instance.post(shop.path("/app-ids"), "{\"app_name\":\"Payouts\",\"" + member + "\":\"active\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly(member);
            assertThat(instance.total(shop.path("/app-ids"))).isEqualTo(2);
        }

        @Test
        void r1_a_second_app_id_with_the_same_name_is_refused_in_the_words_of_the_seed() {
            Answer answer = create("ＰＡＹＭＥＮＴＳ");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body())
                    .endsWith("\"title\":\"There was a conflict when trying to complete your request.\",\"instance\":\""
                            + shop.path("/app-ids")
                            + "\",\"invalid_parameters\":[{\"parameter\":\"app_name\",\"reason\":"
                            + "\"The App Name must be unique. Please choose another value.\"}]}");
        }

        @Test
        void r2_an_invalid_name_is_refused_with_the_rule() {
            Answer answer = create("a/b");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(reason(answer, "app_name"))
                    .isEqualTo("The App Name may have 1 to 64 letters, digits, spaces and . _ - & ' ( ).");
        }

        @Test
        void s66_there_is_an_end_to_how_many_a_merchant_may_have() {
            IntStream.range(2, AppCredentials.MAX).forEach(i -> create("App " + i));

            Answer answer = create("One more");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "app_name")).contains("100 App IDs");
        }
    }

    @Nested
    class Renaming {

        @Test
        void r5_the_active_app_id_can_be_renamed() {
            Answer answer = rename(shop.active(), "Card payments");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"app_id\":\"" + shop.active()
                            + "\",\"app_name\":\"Card payments\",\"status\":\"active\","
                            + "\"created_at\":\"2026-03-02T10:00:00Z\",\"activated_at\":\"2026-03-02T10:00:00Z\"}");
        }

        @Test
        void r1_renaming_to_the_name_of_another_is_refused() {
            assertThat(rename(shop.active(), "refunds").status()).isEqualTo(409);
        }

        @ParameterizedTest
        @ValueSource(strings = {"active", "generation"})
        void s8_renaming_changes_nothing_but_the_name(String member) {
            Answer answer = instance.manage(Sent.of("PATCH", shop.path(shop.inactive(), ""))
                    .json("{\"app_name\":\"Payouts\",\"" + member + "\":true}"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly(member);
            assertThat(statusOf(shop.inactive())).isEqualTo("inactive");
        }
    }

    @Nested
    class Activating {

        @Test
        void r4_one_becomes_active_and_the_other_ceases_to_be() {
            Answer answer = activate(shop.inactive());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(text(answer, "status")).isEqualTo("active");
            assertThat(statusOf(shop.active())).isEqualTo("inactive");
            assertThat(statusOf(shop.inactive())).isEqualTo("active");
        }

        @Test
        void r4_activating_the_active_one_changes_nothing() {
            long before = instance.total(shop.path("/audit"));
            String token = instance.tokenOf(shop);

            assertThat(activate(shop.active()).status()).isEqualTo(200);

            assertThat(instance.total(shop.path("/audit"))).isEqualTo(before);
            assertThat(instance.api()
                            .answer(Sent.get("/v1/whoami").bearing(token))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void r10_s34_there_and_back_again_does_not_bring_old_tokens_back_to_life() {
            String token = instance.tokenOf(shop);

            activate(shop.inactive());
            activate(shop.active());

            assertThat(instance.api()
                            .answer(Sent.get("/v1/whoami").bearing(token))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class Deleting {

        @Test
        void r6_an_app_id_is_deleted_for_good_by_the_word() {
            Answer answer = delete(shop.inactive(), object("confirm", "DELETE"));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
            assertThat(headers(answer, "Content-Type")).isEmpty();
            assertThat(statusOf(shop.inactive())).isEqualTo("none");
            assertThat(delete(shop.inactive(), object("confirm", "DELETE")).status())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "delete", " DELETE", "DELETE ", "DELETE\n", "ＤＥＬＥＴＥ", "YES"})
        void r6_s61_without_exactly_the_word_nothing_is_deleted(String word) {
            Answer answer = delete(shop.inactive(), object("confirm", word));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("confirm");
            assertThat(reason(answer, "confirm"))
                    .isEqualTo("Deleting is permanent and cannot be undone. To confirm, please send DELETE.");
            assertThat(statusOf(shop.inactive())).isEqualTo("inactive");
        }

        @Test
        void r6_s61_without_any_word_nothing_is_deleted() {
            Answer answer = instance.manage(Sent.of("DELETE", shop.path(shop.inactive(), "")));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("confirm");
            assertThat(statusOf(shop.inactive())).isEqualTo("inactive");
        }

        @Test
        void r5_s61_the_active_one_is_not_deleted_and_the_caller_learns_what_to_do() {
            Answer answer = delete(shop.active(), object("confirm", "DELETE"));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(reason(answer, "app_id"))
                    .isEqualTo("The active App ID cannot be deleted. Please set another App ID to active first.");
            assertThat(statusOf(shop.active())).isEqualTo("active");
        }
    }
}
