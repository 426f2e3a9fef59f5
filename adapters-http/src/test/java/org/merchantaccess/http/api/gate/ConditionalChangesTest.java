package org.merchantaccess.http.api.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ConditionalChangesTest {

    private static final NodeId OTHER_NODE = new NodeId("asleep");

    private final Ports ports = InMemory.ports(Instance.CLOCK);
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private String version() {
        return headers(instance.manage(TestRequest.get(shop.path("/app-ids"))), "ETag")
                .get(0);
    }

    @Nested
    @Tag("S62")
    class ExpectingAVersion {

        @Test
        @Tag("S62")
        void every_response_with_merchant_data_contains_its_version() {
            Response created = instance.post(shop.path("/app-ids"), object("app_name", "Payouts"));

            assertThat(headers(created, "ETag")).containsExactly(version());
            assertThat(headers(instance.manage(TestRequest.get(shop.path("/allowlist"))), "ETag"))
                    .containsExactly(version());
            assertThat(headers(instance.manage(TestRequest.post(shop.path("/suspend"))), "ETag"))
                    .containsExactly(version());
            assertThat(version()).matches("\"[1-9][0-9]*\"");
        }

        @Test
        @Tag("S62")
        void applies_a_change_of_the_current_version() {
            TestRequest activate =
                    TestRequest.post(shop.path(shop.inactive(), "/activate")).with("If-Match", version());

            assertThat(instance.manage(activate).status()).isEqualTo(200);
        }

        @Test
        @Tag("S62")
        void refuses_a_change_of_an_older_version() {
            String seen = version();
            instance.post(shop.path("/app-ids"), object("app_name", "Payouts"));

            Response answer = instance.manage(
                    TestRequest.post(shop.path(shop.inactive(), "/activate")).with("If-Match", seen));

            assertThat(answer.status()).isEqualTo(412);
            assertThat(text(answer, "error_type")).isEqualTo("precondition_failed");
            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(200);
        }

        @Test
        void accepts_any_version_for_a_wildcard() {
            TestRequest activate =
                    TestRequest.post(shop.path(shop.inactive(), "/activate")).with("If-Match", "*");

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
        void rejects_a_malformed_version(String tag) {
            Response answer = instance.manage(
                    TestRequest.post(shop.path(shop.inactive(), "/activate")).with("If-Match", tag));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("If-Match");
        }

        @Test
        void rejects_two_versions() {
            TestRequest activate = TestRequest.post(shop.path(shop.inactive(), "/activate"))
                    .with("If-Match", version())
                    .with("If-Match", version());

            assertThat(instance.manage(activate).status()).isEqualTo(400);
        }
    }

    @Nested
    class WhileAnotherNodeLagsBehind {

        WhileAnotherNodeLagsBehind() {
            ports.store().transactions().inTransaction(() -> "unavailable", () -> {
                ports.store()
                        .nodes()
                        .join(new NodeRegistration(
                                OTHER_NODE, Duration.ofSeconds(10), FeedFormats.none(), SealingKeyVersions.none()));
                return Either.right("joined");
            });
        }

        private CompletableFuture<Response> begin(TestRequest request) {
            return instance.management().begin(instance.byOperator(request));
        }

        @Test
        @Tag("S33")
        void does_not_respond_before_the_change_is_effective_on_all_nodes() {
            assertThat(begin(TestRequest.post(shop.path(shop.inactive(), "/activate"))))
                    .isNotDone();
        }

        private void wakeUpOtherNode() {
            ports.store().transactions().inTransaction(() -> "unavailable", () -> {
                ports.store().nodes().leave(OTHER_NODE);
                return Either.right("left");
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "wait=0",
                    "respond-async, wait=0",
                    "Wait=\"0\"",
                    "wait = 0",
                    "wait=000",
                    "wait=0; reason=\"a, b\"",
                    "note=\"x, wait=60\", wait=0",
                    "wait=0, wait=60"
                })
        void responds_early_with_202_if_the_caller_prefers_not_to_wait(String preference) {
            Response answer = instance.manage(
                    TestRequest.post(shop.path(shop.inactive(), "/activate")).with("Prefer", preference));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(text(answer, "status")).isEqualTo("active");
            assertThat(json(answer).path("propagated").booleanValue()).isFalse();
            assertThat(headers(answer, "ETag")).containsExactly(version());
            assertThat(headers(answer, "Preference-Applied")).containsExactly("wait=0");
        }

        @Test
        void an_early_response_to_a_deletion_contains_nothing_else() {
            Response answer = instance.manage(TestRequest.of("DELETE", shop.path(shop.inactive(), ""))
                    .json(object("confirm", "DELETE"))
                    .with("Prefer", "wait=0"));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo("{\"propagated\":false}");
        }

        @Test
        void every_change_responds_early_if_the_caller_prefers_not_to_wait() {
            Response added = early(TestRequest.post(shop.path("/allowlist")).json(object("range", "198.51.100.7")));
            List<TestRequest> others = List.of(
                    TestRequest.post("/api/merchants").json(object("name", "Other Shop")),
                    TestRequest.post(shop.path("/suspend")),
                    TestRequest.post(shop.path("/resume")),
                    TestRequest.post(shop.path("/app-ids")).json(object("app_name", "Payouts")),
                    TestRequest.of("PATCH", shop.path(shop.inactive(), "")).json(object("app_name", "Returns")),
                    TestRequest.of("DELETE", shop.path("/allowlist/" + text(added, "entry_id"))),
                    TestRequest.of("DELETE", shop.path(shop.inactive(), "")).json(object("confirm", "DELETE")));

            others.forEach(this::early);
        }

        private Response early(TestRequest request) {
            Response answer = instance.manage(request.with("Prefer", "wait=0"));

            assertThat(answer.status()).as(request.path()).isEqualTo(202);
            assertThat(json(answer).path("propagated").booleanValue()).isFalse();
            assertThat(headers(answer, "Preference-Applied")).containsExactly("wait=0");
            return answer;
        }

        @Test
        void responds_with_202_after_the_preferred_wait() {
            long start = System.nanoTime();

            Response answer = instance.manage(
                    TestRequest.post(shop.path(shop.inactive(), "/activate")).with("Prefer", "wait=1"));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(answer.status()).isEqualTo(202);
            assertThat(headers(answer, "Preference-Applied")).containsExactly("wait=1");
        }

        @Test
        void responds_as_usual_if_the_change_is_effective_within_the_preferred_wait() {
            CompletableFuture<Response> answer = begin(
                    TestRequest.post(shop.path(shop.inactive(), "/activate")).with("Prefer", "wait=60"));
            assertThat(answer).isNotDone();

            wakeUpOtherNode();

            assertThat(answer.join().status()).isEqualTo(200);
            assertThat(json(answer.join()).has("propagated")).isFalse();
            assertThat(headers(answer.join(), "Preference-Applied")).containsExactly("wait=60");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "wait",
                    "wait=",
                    "wait=-1",
                    "wait=61",
                    "wait=100",
                    "wait=0.5",
                    "wait=soon",
                    "waits=0",
                    "wait=soon, wait=0",
                    "note=\"wait=0",
                    "note=\"x, wait=0\""
                })
        void ignores_an_invalid_preference(String preference) {
            CompletableFuture<Response> answer = begin(
                    TestRequest.post(shop.path(shop.inactive(), "/activate")).with("Prefer", preference));
            assertThat(answer).isNotDone();

            wakeUpOtherNode();

            assertThat(answer.join().status()).isEqualTo(200);
            assertThat(headers(answer.join(), "Preference-Applied")).isEmpty();
        }

        @Test
        void a_repeat_waits_no_longer_than_its_own_preference() {
            TestRequest create = TestRequest.post(shop.path("/app-ids"))
                    .json(object("app_name", "Payouts"))
                    .with("Idempotency-Key", "payouts");
            Response first = early(create);

            assertThat(early(create)).isEqualTo(first);

            CompletableFuture<Response> patient = begin(create);
            assertThat(patient).isNotDone();
            wakeUpOtherNode();
            assertThat(patient.join().status()).isEqualTo(201);
            assertThat(text(patient.join(), "app_id")).isEqualTo(text(first, "app_id"));
            assertThat(headers(patient.join(), "ETag")).isEqualTo(headers(first, "ETag"));
            assertThat(headers(patient.join(), "Preference-Applied")).isEmpty();
            assertThat(json(patient.join()).has("propagated")).isFalse();
        }
    }
}
