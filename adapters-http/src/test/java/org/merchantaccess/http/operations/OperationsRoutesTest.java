package org.merchantaccess.http.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Environment.PRODUCTION;
import static org.merchantaccess.domain.kernel.Environment.TEST;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestRequest;

class OperationsRoutesTest {

    private static final Exposition EXPOSITION = accept -> new Exposition.Text("text/plain", "asked for " + accept);

    private static Response ready(Readiness test, Readiness production) {
        return new Listener(OperationsRoutes.of(Map.of(PRODUCTION, () -> production, TEST, () -> test), EXPOSITION))
                .answer(TestRequest.get("/ready"));
    }

    @Test
    void a_responding_process_is_live() {
        Response answer = new Listener(OperationsRoutes.of(Map.of(TEST, Readiness::stopping), EXPOSITION))
                .answer(TestRequest.get("/live"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"live\"}");
    }

    @Test
    void a_process_is_ready_if_all_its_instances_are() {
        Response answer = ready(Readiness.ready(), Readiness.ready());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"ready\",\"instances\":{\"test\":\"ready\",\"production\":\"ready\"}}");
    }

    @Test
    void names_the_instance_that_is_not_ready() {
        Response answer = ready(Readiness.ready(), Readiness.stale(Option.some(Duration.ofMillis(12_900))));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"not_ready\",\"instances\":{\"test\":\"ready\",\"production\":\"not_ready\"},"
                        + "\"reason\":{\"production\":\"stale: no sign of life from the store for 12 s\"}}");
    }

    @Test
    void names_the_instance_whose_clock_is_wrong() {
        Response ahead = ready(Readiness.clockSkew(Duration.ofMillis(45_900)), Readiness.ready());
        Response behind = ready(Readiness.clockSkew(Duration.ofSeconds(-31)), Readiness.ready());

        assertThat(ahead.status()).isEqualTo(503);
        assertThat(ahead.body()).contains("\"reason\":{\"test\":\"clock: 45 s ahead of the database\"}");
        assertThat(behind.body()).contains("\"reason\":{\"test\":\"clock: 31 s behind the database\"}");
    }

    @Test
    void a_clock_jump_is_a_warning_and_does_not_affect_readiness() {
        Instant at = Instant.parse("2026-03-02T10:00:00.123Z");
        Response back = ready(Readiness.ready().withClockJump(Duration.ofMinutes(-90), at), Readiness.ready());
        Response ahead =
                ready(Readiness.ready(), Readiness.stale(Option.none()).withClockJump(Duration.ofMillis(7_500), at));

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body())
                .isEqualTo("{\"status\":\"ready\",\"instances\":{\"test\":\"ready\",\"production\":\"ready\"},"
                        + "\"warning\":{\"test\":\"clock: was set back by 5400 s at 2026-03-02T10:00:00Z\"}}");
        assertThat(ahead.status()).isEqualTo(503);
        assertThat(ahead.body())
                .contains("\"warning\":{\"production\":\"clock: jumped ahead by 7 s at 2026-03-02T10:00:00Z\"}")
                .contains("\"reason\":{\"production\":\"stale");
    }

    @Test
    void names_an_instance_without_contact_to_the_store_and_one_that_is_stopping() {
        Response answer = ready(Readiness.stale(Option.none()), Readiness.stopping());

        assertThat(answer.body())
                .endsWith("\"reason\":{\"test\":\"stale: no sign of life from the store yet\","
                        + "\"production\":\"stopping\"}}");
    }

    @Test
    void returns_metrics_in_the_format_the_collector_accepts() {
        Response answer = new Listener(OperationsRoutes.of(Map.of(), EXPOSITION))
                .answer(TestRequest.get("/metrics").with("Accept", "text/plain"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsExactly(new Response.Header("Content-Type", "text/plain"));
        assertThat(answer.body()).isEqualTo("asked for text/plain");
    }

    @Test
    void a_stopping_process_is_not_ready() {
        Response answer = ready(Readiness.stopping(), Readiness.stopping());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"not_ready\"", "\"reason\":{\"test\":\"stopping\"");
    }
}
