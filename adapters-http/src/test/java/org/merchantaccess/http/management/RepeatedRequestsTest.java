package org.merchantaccess.http.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** A request with an idempotency key is done once, however often it is sent. */
class RepeatedRequestsTest {

    private static final String KEY = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"";

    private final Instance instance = Instance.test();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void a_merchant_is_opened_once() {
        Answer first = post("/api/merchants", object("name", "Corner Shop"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(post("/api/merchants", object("name", "Corner Shop"))).isEqualTo(first);
        assertThat(instance.total("/api/merchants")).isEqualTo(1);
    }

    @Test
    void an_app_id_and_an_allowlist_entry_are_created_once() {
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
    void the_answer_is_given_again_whatever_became_of_the_thing() {
        MerchantId merchant = instance.openMerchant();
        String appIds = "/api/merchants/" + merchant + "/app-ids";
        Answer first = post(appIds, object("app_name", "Payments"));
        instance.manage(Sent.of("DELETE", appIds + "/" + text(first, "app_id")).json(object("confirm", "DELETE")));

        assertThat(post(appIds, object("app_name", "Payments"))).isEqualTo(first);
        assertThat(instance.total(appIds)).isZero();
    }

    @Test
    void with_or_without_quotes_a_key_is_the_same() {
        Answer first = post("/api/merchants", object("name", "Corner Shop"));

        assertThat(send(KEY.replace("\"", ""), "/api/merchants", object("name", "Corner Shop")))
                .isEqualTo(first);
    }

    @Test
    void another_body_is_a_conflict() {
        post("/api/merchants", object("name", "Corner Shop"));

        Answer other = post("/api/merchants", object("name", "Other Shop"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(faults(other)).containsExactly("Idempotency-Key");
        assertThat(instance.total("/api/merchants")).isEqualTo(1);
    }

    @Test
    void a_key_counts_for_each_path_and_management_key_apart() {
        String body = object("name", "Corner Shop");
        post("/api/merchants", body);
        String otherKey = instance.access()
                .management()
                .create()
                .handle(new CreateManagementKey.Command("till", Option.none(), new Actor("Ada", Allowlists.OFFICE)))
                .get()
                .text();

        Answer byOtherKey = instance.management()
                .answer(Sent.post("/api/merchants")
                        .json(body)
                        .with("Idempotency-Key", KEY)
                        .from("127.0.0.1")
                        .bearing(otherKey));

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
    void without_a_key_each_request_is_its_own() {
        instance.post("/api/merchants", object("name", "Corner Shop"));
        instance.post("/api/merchants", object("name", "Corner Shop"));

        assertThat(instance.total("/api/merchants")).isEqualTo(2);
    }

    @Test
    void a_refusal_is_not_kept() {
        assertThat(post("/api/merchants", object("name", "")).status()).isEqualTo(400);
        assertThat(post("/api/merchants", object("name", "Corner Shop")).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"\"", "\"open"})
    void what_is_no_key_is_400_and_does_nothing(String key) {
        Answer answer = send(key, "/api/merchants", object("name", "Corner Shop"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("Idempotency-Key");
        assertThat(instance.total("/api/merchants")).isZero();
    }

    @Test
    void a_key_opens_nothing_to_callers_without_a_management_key() {
        post("/api/merchants", object("name", "Corner Shop"));

        Answer stranger = instance.management()
                .answer(Sent.post("/api/merchants")
                        .json(object("name", "Corner Shop"))
                        .with("Idempotency-Key", KEY)
                        .from("127.0.0.1"));

        assertThat(stranger.status()).isEqualTo(401);
    }

    @Test
    void a_caller_that_does_not_wait_gets_the_whole_answer_when_it_repeats() {
        Answer first = instance.manage(Sent.post("/api/merchants")
                .json(object("name", "Corner Shop"))
                .with("Idempotency-Key", KEY)
                .with("Prefer", "wait=0"));

        assertThat(first.status()).isIn(201, 202);
        Answer repeat = post("/api/merchants", object("name", "Corner Shop"));
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(text(repeat, "merchant_id")).isEqualTo(text(first, "merchant_id"));
    }

    @Nested
    class WithASecret {

        @Test
        void s63_a_key_is_not_shown_again_to_a_repeat() {
            Shop shop = instance.openEmptyShop();
            String path = shop.path(shop.active(), "/reveal");

            assertThat(text(post(path, ""), "app_key"))
                    .isEqualTo(shop.activeKey().text());

            isRefusedWithout(post(path, ""), shop.activeKey().text());
        }

        @Test
        void s80_a_management_key_is_created_once_and_shown_once() {
            Sent request = Sent.post("/api/management-keys").json(object("name", "deployment"));
            Answer first = instance.command(request.with("Idempotency-Key", KEY));

            Answer repeat = instance.command(request.with("Idempotency-Key", KEY));

            assertThat(first.status()).isEqualTo(201);
            isRefusedWithout(repeat, text(first, "management_key"));
            assertThat(instance.access()
                            .management()
                            .list()
                            .handle(new ListManagementKeys.Query())
                            .get())
                    .filteredOn(key -> key.name().equals("deployment"))
                    .hasSize(1);
        }

        @Test
        void s80_an_invitation_and_a_reset_are_issued_once_and_their_links_given_once() {
            String ada = "{\"email\":\"ada@example.com\",\"role\":\"operator\"}";
            isGivenOnce("/api/people/invite", ada);
            instance.browserOfOperator();
            isGivenOnce("/api/people/reset", object("email", "operator1@example.com"));
        }

        private void isGivenOnce(String path, String body) {
            Sent request = Sent.post(path).json(body).with("Idempotency-Key", KEY);
            Answer first = instance.command(request);

            Answer repeat = instance.command(request);

            assertThat(first.status()).as(first.body()).isLessThan(300);
            isRefusedWithout(repeat, first.body());
        }

        private void isRefusedWithout(Answer answer, String secret) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(faults(answer)).isEqualTo(List.of("Idempotency-Key"));
            assertThat(answer.body()).doesNotContain(secret);
        }
    }

    private Answer post(String path, String body) {
        return send(KEY, path, body);
    }

    private Answer send(String key, String path, String body) {
        Sent request = Sent.post(path).with("Idempotency-Key", key);
        return instance.manage(body.isEmpty() ? request : request.json(body));
    }
}
