package org.merchantaccess.http.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.message.RefusalHints;

class ReadingRefusalsTest {

    private static final AppId UNKNOWN_APP_ID = new AppId("00000000");

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private JsonNode refusals(String path) {
        return json(instance.manage(TestRequest.get(path))).path("data");
    }

    @Test
    @Tag("R11")
    void a_merchant_reads_the_cause_and_the_remedy() {
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.api().answer(shop.login().from("198.51.100.9"));

        assertThat(refusals(shop.path("/refusals")).toString())
                .isEqualTo("[{\"app_id\":\"" + shop.active()
                        + "\",\"cause\":\"address_not_allowed\",\"address\":\"198.51.100.9/32\",\"count\":2,"
                        + "\"first_at\":\"2026-03-02T10:00:00Z\",\"last_at\":\"2026-03-02T10:00:00Z\","
                        + "\"request_id\":\"req-1\",\"hint\":\"The address is not on the allowlist."
                        + " If it is one of yours, add it to the allowlist in the Hub.\"}]");
    }

    @Test
    void only_the_operator_reads_refusals_without_a_known_app_id() {
        instance.api()
                .answer(TestMerchant.login(UNKNOWN_APP_ID, shop.activeKey().text())
                        .from("198.51.100.9"));

        assertThat(refusals("/api/refusals").findValuesAsText("app_id")).containsExactly("00000000");
        assertThat(refusals(shop.path("/refusals"))).isEmpty();
    }

    @Test
    void a_merchant_reads_unknown_app_ids_from_its_allowed_addresses_masked() {
        instance.api()
                .answer(TestMerchant.login(UNKNOWN_APP_ID, shop.activeKey().text()));

        assertThat(refusals(shop.path("/refusals")).findValuesAsText("app_id")).containsExactly("00******");
    }

    @Test
    void the_app_id_is_null_if_the_request_named_none() {
        instance.api().answer(TestRequest.get("/v1/whoami").withBearerToken("\"quoted\""));

        JsonNode refusal = refusals(shop.path("/refusals")).path(0);

        assertThat(refusal.path("cause").textValue()).isEqualTo("token_malformed");
        assertThat(refusal.path("app_id").isNull()).isTrue();
        assertThat(refusal.path("hint").textValue()).contains("without quotes");
    }

    @Test
    void another_merchant_cannot_read_the_refusal() {
        TestMerchant other = instance.openEmptyShop();

        instance.api().answer(shop.login().from("198.51.100.9"));

        assertThat(refusals(other.path("/refusals"))).isEmpty();
        assertThat(refusals("/api/refusals")).isEmpty();
    }

    @Test
    void refusals_can_be_filtered() {
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.api()
                .answer(TestMerchant.login(shop.inactive(), shop.inactiveKey().text()));

        assertThat(refusals(shop.path("/refusals?filter=not_active")).findValuesAsText("app_id"))
                .containsExactly(shop.inactive().text());
    }

    @Test
    void refusals_can_be_restricted_to_one_cause() {
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.api()
                .answer(TestMerchant.login(shop.inactive(), shop.inactiveKey().text()));

        assertThat(refusals(shop.path("/refusals?cause=not_active")).findValuesAsText("app_id"))
                .containsExactly(shop.inactive().text());
        assertThat(refusals(shop.path("/refusals?cause=not_active&filter=198.51")))
                .isEmpty();
        assertThat(refusals("/api/refusals?cause=unknown_app_id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cause=", "cause=NOT_ACTIVE", "cause=weather", "cause=deleted&cause=deleted"})
    void rejects_an_unknown_cause_and_lists_all_causes(String query) {
        Response answer = instance.manage(TestRequest.get(shop.path("/refusals?offset=x&" + query)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("offset", "cause");
        assertThat(answer.body()).contains("The cause must be one of unknown_app_id, wrong_app_key, ");
        assertThat(instance.manage(TestRequest.get("/api/refusals?" + query)).status())
                .isEqualTo(400);
    }

    @Test
    void refusals_can_be_restricted_to_an_app_id_an_address_and_a_time() {
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.api()
                .answer(TestMerchant.login(shop.inactive(), shop.inactiveKey().text()));

        assertThat(refusals(shop.path("/refusals?app_id=" + shop.active())).findValuesAsText("cause"))
                .containsExactly("address_not_allowed");
        assertThat(refusals(shop.path("/refusals?address=198.51.100.9")).findValuesAsText("cause"))
                .containsExactly("address_not_allowed");
        assertThat(refusals(shop.path("/refusals?app_id="))).isEmpty();
        assertThat(refusals(shop.path("/refusals?from=2026-03-02T10:00:00Z&to=2026-03-02T10:00:01Z")))
                .hasSize(2);
        assertThat(refusals(shop.path("/refusals?to=2026-03-02T10:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_id=1", "address=moon", "from=today", "to=%2B999999999-12-31T00:00:00Z"})
    void rejects_a_malformed_restriction(String query) {
        Response answer = instance.manage(TestRequest.get(shop.path("/refused-requests?" + query)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_refusal_is_found_by_the_id_of_the_request() {
        instance.api().answer(shop.login().with("X-Request-Id", "till-7.1").from("198.51.100.9"));
        instance.api().answer(shop.login().with("X-Request-Id", "till-7.2").from("198.51.100.9"));

        assertThat(refusals(shop.path("/refusals?filter=till-7.1")).findValuesAsText("request_id"))
                .containsExactly("till-7.2");
        assertThat(refusals(shop.path("/refused-requests?filter=till-7.1")).findValuesAsText("request_id"))
                .containsExactly("till-7.1");
    }

    @Test
    void single_requests_are_listed_with_method_and_path() {
        String token = instance.tokenOf(shop);
        instance.api()
                .answer(TestRequest.get("/v1/check")
                        .withBearerToken(token)
                        .with("X-Original-Method", "POST")
                        .with("X-Original-URI", "/orders?secret=1")
                        .from("198.51.100.9"));

        assertThat(refusals(shop.path("/refused-requests")).toString())
                .isEqualTo("[{\"request_id\":\"req-1\",\"at\":\"2026-03-02T10:00:00Z\",\"app_id\":\"" + shop.active()
                        + "\",\"cause\":\"address_not_allowed\",\"address\":\"198.51.100.9/32\","
                        + "\"method\":\"POST\",\"path\":\"/orders\",\"hint\":\"The address is not on the allowlist."
                        + " If it is one of yours, add it to the allowlist in the Hub.\"}]");
    }

    @Test
    void the_operation_is_null_if_the_gate_sent_none() {
        instance.api()
                .answer(TestMerchant.login(UNKNOWN_APP_ID, shop.activeKey().text())
                        .from("198.51.100.9"));

        JsonNode request = refusals("/api/refused-requests").path(0);

        assertThat(request.path("method").isNull()).isTrue();
        assertThat(request.path("path").isNull()).isTrue();
        assertThat(refusals(shop.path("/refused-requests"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_cause_has_a_hint_of_complete_sentences(RefusalCause cause) {
        assertThat(RefusalHints.of(cause)).matches("([A-Z][^.]+\\.( |$)){2,}");
    }
}
