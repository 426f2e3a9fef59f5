package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** A request with an idempotency key is executed once, however often it is sent. */
class IdempotentRequestsTest {

    private static final String KEY = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"";

    private final Instance instance = Instance.test();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void opens_a_merchant_once() {
        Response first = post("/api/merchants", object("name", "Corner Shop"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(post("/api/merchants", object("name", "Corner Shop"))).isEqualTo(first);
        assertThat(instance.total("/api/merchants")).isEqualTo(1);
    }

    @Test
    void creates_an_app_id_and_an_allowlist_entry_once() {
        MerchantId merchant = instance.openMerchant();
        String appIds = "/api/merchants/" + merchant + "/app-ids";
        String allowlist = "/api/merchants/" + merchant + "/allowlist";

        for (int time = 0; time < 2; time++) {
            assertThat(post(appIds, object("app_name", "Payments")).status()).isEqualTo(201);
            assertThat(post(allowlist, object("range", "203.0.113.0/24")).status())
                    .isEqualTo(201);
        }

        assertThat(instance.total(appIds)).isEqualTo(1);
        assertThat(instance.total(allowlist)).isEqualTo(1);
        assertThat(instance.total("/api/merchants/" + merchant + "/audit")).isEqualTo(3);
    }

    @Test
    void repeats_the_response_even_if_the_object_was_deleted() {
        MerchantId merchant = instance.openMerchant();
        String appIds = "/api/merchants/" + merchant + "/app-ids";
        Response first = post(appIds, object("app_name", "Payments"));
        instance.manage(
                TestRequest.of("DELETE", appIds + "/" + text(first, "app_id")).json(object("confirm", "DELETE")));

        assertThat(post(appIds, object("app_name", "Payments"))).isEqualTo(first);
        assertThat(instance.total(appIds)).isZero();
    }

    @Test
    void a_key_with_quotes_equals_the_key_without_quotes() {
        Response first = post("/api/merchants", object("name", "Corner Shop"));

        assertThat(send(KEY.replace("\"", ""), "/api/merchants", object("name", "Corner Shop")))
                .isEqualTo(first);
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        post("/api/merchants", object("name", "Corner Shop"));

        Response other = post("/api/merchants", object("name", "Other Shop"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(faults(other)).containsExactly("Idempotency-Key");
        assertThat(instance.total("/api/merchants")).isEqualTo(1);
    }

    @Test
    void a_key_is_scoped_to_its_path_and_management_key() {
        String body = object("name", "Corner Shop");
        post("/api/merchants", body);
        String otherKey = instance.access()
                .management()
                .create()
                .handle(CreateManagementKey.Command.of("till", new Actor("Ada", Allowlists.OFFICE)))
                .get()
                .text();

        Response byOtherKey = instance.management()
                .answer(TestRequest.post("/api/merchants")
                        .json(body)
                        .with("Idempotency-Key", KEY)
                        .from("127.0.0.1")
                        .withBearerToken(otherKey));

        assertThat(byOtherKey.status()).isEqualTo(201);
        assertThat(instance.total("/api/merchants")).isEqualTo(2);
        String[] merchants = {
            instance.openMerchant().text(), instance.openMerchant().text()
        };
        for (String merchant : merchants) {
            assertThat(post("/api/merchants/" + merchant + "/app-ids", object("app_name", "Payments"))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void every_request_without_a_key_is_executed() {
        instance.post("/api/merchants", object("name", "Corner Shop"));
        instance.post("/api/merchants", object("name", "Corner Shop"));

        assertThat(instance.total("/api/merchants")).isEqualTo(2);
    }

    @Test
    void a_refusal_is_not_stored() {
        assertThat(post("/api/merchants", object("name", "")).status()).isEqualTo(400);
        assertThat(post("/api/merchants", object("name", "Corner Shop")).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"\"", "\"open"})
    void rejects_a_malformed_key_without_effect(String key) {
        Response answer = send(key, "/api/merchants", object("name", "Corner Shop"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("Idempotency-Key");
        assertThat(instance.total("/api/merchants")).isZero();
    }

    @Test
    void an_idempotency_key_does_not_replace_a_management_key() {
        post("/api/merchants", object("name", "Corner Shop"));

        Response answer = instance.management()
                .answer(TestRequest.post("/api/merchants")
                        .json(object("name", "Corner Shop"))
                        .with("Idempotency-Key", KEY)
                        .from("127.0.0.1"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void a_repeat_returns_the_full_response_if_the_first_request_did_not_wait() {
        Response first = instance.manage(TestRequest.post("/api/merchants")
                .json(object("name", "Corner Shop"))
                .with("Idempotency-Key", KEY)
                .with("Prefer", "wait=0"));

        assertThat(first.status()).isIn(201, 202);
        Response repeat = post("/api/merchants", object("name", "Corner Shop"));
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(text(repeat, "merchant_id")).isEqualTo(text(first, "merchant_id"));
    }

    @Nested
    class WithASecret {

        @Test
        @Tag("S63")
        void an_app_key_is_not_returned_to_a_repeated_request() {
            TestMerchant shop = instance.openEmptyShop();
            String path = shop.path(shop.active(), "/reveal");

            assertThat(text(post(path, ""), "app_key"))
                    .isEqualTo(shop.activeKey().text());

            assertConflictWithout(post(path, ""), shop.activeKey().text());
        }

        @Test
        @Tag("S80")
        void a_management_key_is_created_once_and_returned_once() {
            TestRequest request = TestRequest.post("/api/management-keys").json(object("name", "deployment"));
            Response first = instance.command(request.with("Idempotency-Key", KEY));

            Response repeat = instance.command(request.with("Idempotency-Key", KEY));

            assertThat(first.status()).isEqualTo(201);
            assertConflictWithout(repeat, text(first, "management_key"));
            assertThat(instance.access()
                            .management()
                            .list()
                            .handle(ListManagementKeys.Query.of())
                            .get())
                    .filteredOn(key -> key.name().equals("deployment"))
                    .hasSize(1);
        }

        @Test
        @Tag("S80")
        void an_invitation_and_a_reset_link_are_issued_once_and_returned_once() {
            String ada = "{\"email\":\"ada@example.com\",\"role\":\"operator\"}";
            assertReturnedOnce("/api/people/invite", ada);
            instance.browserOfOperator();
            assertReturnedOnce("/api/people/reset", object("email", "operator1@example.com"));
        }

        private void assertReturnedOnce(String path, String body) {
            TestRequest request = TestRequest.post(path).json(body).with("Idempotency-Key", KEY);
            Response first = instance.command(request);

            Response repeat = instance.command(request);

            assertThat(first.status()).as(first.body()).isLessThan(300);
            assertConflictWithout(repeat, first.body());
        }

        private void assertConflictWithout(Response answer, String secret) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(faults(answer)).isEqualTo(List.of("Idempotency-Key"));
            assertThat(answer.body()).doesNotContain(secret);
        }
    }

    private Response post(String path, String body) {
        return send(KEY, path, body);
    }

    private Response send(String key, String path, String body) {
        TestRequest request = TestRequest.post(path).with("Idempotency-Key", key);
        return instance.manage(body.isEmpty() ? request : request.json(body));
    }
}
