package org.merchantaccess.http.management.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;
import org.merchantaccess.http.words.RefusalHints;

class ReadingRefusalsTest {

    private static final AppId NOBODYS = new AppId("00000000");

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private JsonNode refusals(String path) {
        return json(instance.manage(Sent.get(path))).path("data");
    }

    @Test
    void r11_a_merchant_learns_the_true_cause_and_the_mend() {
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
    void what_names_no_app_id_of_ours_is_the_operators_to_read() {
        instance.api().answer(Shop.login(NOBODYS, shop.activeKey().text()).from("198.51.100.9"));

        assertThat(refusals("/api/refusals").findValuesAsText("app_id")).containsExactly("00000000");
        assertThat(refusals(shop.path("/refusals"))).isEmpty();
    }

    @Test
    void from_an_allowed_address_the_merchant_reads_it_masked() {
        instance.api().answer(Shop.login(NOBODYS, shop.activeKey().text()));

        assertThat(refusals(shop.path("/refusals")).findValuesAsText("app_id")).containsExactly("00******");
    }

    @Test
    void where_no_app_id_was_named_there_is_none() {
        instance.api().answer(Sent.get("/v1/whoami").bearing("\"quoted\""));

        JsonNode refusal = refusals(shop.path("/refusals")).path(0);

        assertThat(refusal.path("cause").textValue()).isEqualTo("token_malformed");
        assertThat(refusal.path("app_id").isNull()).isTrue();
        assertThat(refusal.path("hint").textValue()).contains("without quotes");
    }

    @Test
    void another_merchant_does_not_read_it() {
        Shop other = instance.openEmptyShop();

        instance.api().answer(shop.login().from("198.51.100.9"));

        assertThat(refusals(other.path("/refusals"))).isEmpty();
        assertThat(refusals("/api/refusals")).isEmpty();
    }

    @Test
    void refusals_can_be_filtered() {
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.api().answer(Shop.login(shop.inactive(), shop.inactiveKey().text()));

        assertThat(refusals(shop.path("/refusals?filter=not_active")).findValuesAsText("app_id"))
                .containsExactly(shop.inactive().text());
    }

    @Test
    void refusals_of_one_cause_are_asked_for_by_its_word() {
        instance.api().answer(shop.login().from("198.51.100.9"));
        instance.api().answer(Shop.login(shop.inactive(), shop.inactiveKey().text()));

        assertThat(refusals(shop.path("/refusals?cause=not_active")).findValuesAsText("app_id"))
                .containsExactly(shop.inactive().text());
        assertThat(refusals(shop.path("/refusals?cause=not_active&filter=198.51")))
                .isEmpty();
        assertThat(refusals("/api/refusals?cause=unknown_app_id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cause=", "cause=NOT_ACTIVE", "cause=weather", "cause=deleted&cause=deleted"})
    void a_cause_that_is_none_is_refused_with_all_there_are(String query) {
        Answer answer = instance.manage(Sent.get(shop.path("/refusals?offset=x&" + query)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("offset", "cause");
        assertThat(answer.body()).contains("The cause must be one of unknown_app_id, wrong_app_key, ");
        assertThat(instance.manage(Sent.get("/api/refusals?" + query)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void each_cause_has_a_hint_of_whole_sentences(RefusalCause cause) {
        assertThat(RefusalHints.of(cause)).matches("([A-Z][^.]+\\.( |$)){2,}");
    }
}
