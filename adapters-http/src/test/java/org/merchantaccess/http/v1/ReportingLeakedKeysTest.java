package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

@Tag("R15")
class ReportingLeakedKeysTest {

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response report(String text) {
        return api.answer(TestRequest.post("/v1/leaked-keys").json("{\"app_key\":\"" + text + "\"}"));
    }

    @Test
    void a_reported_key_and_its_tokens_end() {
        String token = instance.tokenOf(shop);

        report(shop.activeKey().text());

        assertThat(api.answer(shop.login()).status()).isEqualTo(401);
        assertThat(api.answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_app_id_stays_active_without_a_key() {
        report(shop.activeKey().text());

        Response shown = instance.manage(TestRequest.get(shop.path(shop.active(), "")));

        assertThat(Responses.text(shown, "status")).isEqualTo("active");
        assertThat(Responses.json(shown).get("keys")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "mat_0000000000000000000000000000", "mal_00000000000000000000001Ci5Zc"})
    void the_response_is_the_same_for_every_text(String text) {
        Response ofKey = report(shop.activeKey().text());

        assertThat(report(text)).isEqualTo(ofKey);
        assertThat(report(shop.activeKey().text())).isEqualTo(ofKey);
        assertThat(ofKey.status()).isEqualTo(202);
        assertThat(ofKey.body()).isEqualTo("{\"status\":\"received\"}");
    }

    @Test
    void too_many_reports_from_one_source_must_wait() {
        IntStream.range(0, 120).forEach(each -> report("x"));

        Response answer = report("x");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Responses.headers(answer, "Retry-After")).isNotEmpty();
    }
}
