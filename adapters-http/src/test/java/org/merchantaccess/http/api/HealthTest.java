package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Answers;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;

class HealthTest {

    private final Instance instance = Instance.test();

    @AfterEach
    void close() {
        instance.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void s98_who_is_ready_answers_200_and_not_a_word_more(String method) {
        Answer answer = instance.api().answer(Sent.of(method, "/v1/health"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(Answers.headers(answer, "Content-Type")).isEmpty();
        assertThat(Answers.headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void s98_who_is_not_ready_answers_503_and_not_why(String method) {
        Listener notReady = new Listener(ApiRoutes.of(instance.access().tokens(), TrustedProxies.none(), () -> false));

        Answer answer = notReady.answer(Sent.of(method, "/v1/health"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
        assertThat(Answers.headers(answer, "Retry-After")).containsExactly("1");
    }

    @Test
    void s98_nothing_but_health_of_what_the_operations_listener_serves_is_served_to_strangers() {
        assertThat(instance.api().answer(Sent.get("/ready")).status()).isEqualTo(404);
        assertThat(instance.api().answer(Sent.get("/live")).status()).isEqualTo(404);
        assertThat(instance.api().answer(Sent.get("/metrics")).status()).isEqualTo(404);
        assertThat(instance.api().answer(Sent.post("/v1/health")).status()).isEqualTo(405);
    }
}
