package org.merchantaccess.http.management.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class ChangingTogetherTest {

    private final Ports ports = InMemory.ports(Instance.CLOCK);
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));
    private final Shop shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private String version() {
        return headers(instance.manage(Sent.get(shop.path("/app-ids"))), "ETag").get(0);
    }

    @Nested
    class S62_expecting_a_version {

        @Test
        void s62_every_answer_about_a_merchants_state_tells_its_version() {
            Answer created = instance.post(shop.path("/app-ids"), object("app_name", "Payouts"));

            assertThat(headers(created, "ETag")).containsExactly(version());
            assertThat(headers(instance.manage(Sent.get(shop.path("/allowlist"))), "ETag"))
                    .containsExactly(version());
            assertThat(headers(instance.manage(Sent.post(shop.path("/suspend"))), "ETag"))
                    .containsExactly(version());
            assertThat(version()).matches("\"[1-9][0-9]*\"");
        }

        @Test
        void s62_a_change_of_the_version_that_was_seen_is_made() {
            Sent activate = Sent.post(shop.path(shop.inactive(), "/activate")).with("If-Match", version());

            assertThat(instance.manage(activate).status()).isEqualTo(200);
        }

        @Test
        void s62_a_change_of_an_older_version_is_not_made() {
            String seen = version();
            instance.post(shop.path("/app-ids"), object("app_name", "Payouts"));

            Answer answer = instance.manage(
                    Sent.post(shop.path(shop.inactive(), "/activate")).with("If-Match", seen));

            assertThat(answer.status()).isEqualTo(412);
            assertThat(text(answer, "error_type")).isEqualTo("precondition_failed");
            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(200);
        }

        @Test
        void any_version_will_do_for_who_does_not_mind() {
            Sent activate = Sent.post(shop.path(shop.inactive(), "/activate")).with("If-Match", "*");

            assertThat(instance.manage(activate).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "7",
                    "\"\"",
                    "\"0\"",
                    "\"07\"",
                    "\"x\"",
                    "W/\"7\"",
                    "\"7\", \"8\"",
                    "\"-7\"",
                    "\"٧\"",
                    "\"99999999999999999999\""
                })
        void what_is_no_version_is_refused(String tag) {
            Answer answer = instance.manage(
                    Sent.post(shop.path(shop.inactive(), "/activate")).with("If-Match", tag));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("If-Match");
        }

        @Test
        void two_versions_are_refused() {
            Sent activate = Sent.post(shop.path(shop.inactive(), "/activate"))
                    .with("If-Match", version())
                    .with("If-Match", version());

            assertThat(instance.manage(activate).status()).isEqualTo(400);
        }
    }

    @Nested
    class While_another_node_lags_behind {

        While_another_node_lags_behind() {
            ports.transactions().inTransaction(() -> "unavailable", () -> {
                ports.nodes().join(new NodeId("asleep"));
                return Either.right("joined");
            });
        }

        private CompletableFuture<Answer> begin(Sent request) {
            return instance.management().begin(instance.byOperator(request));
        }

        @Test
        void s33_a_change_is_not_answered_before_every_node_goes_by_it() {
            assertThat(begin(Sent.post(shop.path(shop.inactive(), "/activate"))))
                    .isNotDone();
        }

        @ParameterizedTest
        @ValueSource(strings = {"wait=0", "respond-async, wait=0", "Wait=\"0\"", "wait = 0"})
        void who_prefers_not_to_wait_is_told_that_not_every_node_knows(String preference) {
            Answer answer = instance.manage(
                    Sent.post(shop.path(shop.inactive(), "/activate")).with("Prefer", preference));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(text(answer, "status")).isEqualTo("active");
            assertThat(json(answer).path("propagated").booleanValue()).isFalse();
            assertThat(headers(answer, "ETag")).containsExactly(version());
        }

        @Test
        void who_deletes_and_does_not_wait_is_told_nothing_else() {
            Answer answer = instance.manage(Sent.of("DELETE", shop.path(shop.inactive(), ""))
                    .json(object("confirm", "DELETE"))
                    .with("Prefer", "wait=0"));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo("{\"propagated\":false}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "wait", "wait=", "wait=-1", "wait=61", "wait=100", "wait=0.5", "wait=soon", "waits=0"})
        void a_preference_that_means_nothing_is_ignored(String preference) {
            assertThat(begin(Sent.post(shop.path(shop.inactive(), "/activate")).with("Prefer", preference)))
                    .isNotDone();
        }
    }
}
