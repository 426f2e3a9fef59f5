package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestRequest;

class HealthTest {

    private final Instance instance = Instance.test();

    @AfterEach
    void close() {
        instance.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    @Tag("S98")
    void a_ready_instance_responds_with_200_and_an_empty_body(String method) {
        Response answer = instance.api().answer(TestRequest.of(method, "/v1/health"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(Responses.headers(answer, "Content-Type")).isEmpty();
        assertThat(Responses.headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    @Tag("S98")
    void an_instance_that_is_not_ready_responds_with_503_and_no_reason(String method) {
        Listener notReady = new Listener(ApiRoutes.of(instance.access().tokens(), TrustedProxies.none(), () -> false));

        Response answer = notReady.answer(TestRequest.of(method, "/v1/health"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
        assertThat(Responses.headers(answer, "Retry-After")).containsExactly("1");
    }

    @Test
    @Tag("S98")
    void the_api_listener_serves_no_other_route_of_the_operations_listener() {
        assertThat(instance.api().answer(TestRequest.get("/ready")).status()).isEqualTo(404);
        assertThat(instance.api().answer(TestRequest.get("/live")).status()).isEqualTo(404);
        assertThat(instance.api().answer(TestRequest.get("/metrics")).status()).isEqualTo(404);
        assertThat(instance.api().answer(TestRequest.post("/v1/health")).status())
                .isEqualTo(405);
    }
}
