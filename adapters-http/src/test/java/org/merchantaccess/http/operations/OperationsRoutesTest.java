package org.merchantaccess.http.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Environment.PRODUCTION;
import static org.merchantaccess.domain.kernel.Environment.TEST;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;

class OperationsRoutesTest {

    private static final Exposition EXPOSITION = accept -> new Exposition.Text("text/plain", "asked for " + accept);

    private static Answer ready(Readiness test, Readiness production) {
        return new Listener(OperationsRoutes.of(Map.of(PRODUCTION, () -> production, TEST, () -> test), EXPOSITION))
                .answer(Sent.get("/ready"));
    }

    @Test
    void a_process_that_answers_lives() {
        Answer answer = new Listener(OperationsRoutes.of(Map.of(TEST, Readiness::stopping), EXPOSITION))
                .answer(Sent.get("/live"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"live\"}");
    }

    @Test
    void a_process_is_ready_when_each_of_its_instances_is() {
        Answer answer = ready(Readiness.ready(), Readiness.ready());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"ready\",\"instances\":{\"test\":\"ready\",\"production\":\"ready\"}}");
    }

    @Test
    void it_says_which_instance_is_not_ready() {
        Answer answer = ready(Readiness.ready(), Readiness.stale(Option.some(Duration.ofMillis(12_900))));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"not_ready\",\"instances\":{\"test\":\"ready\",\"production\":\"not_ready\"},"
                        + "\"reason\":{\"production\":\"stale: no sign of life from the store for 12 s\"}}");
    }

    @Test
    void a_clock_that_jumped_is_a_warning_and_no_hindrance() {
        Instant at = Instant.parse("2026-03-02T10:00:00.123Z");
        Answer back = ready(Readiness.ready().withClockJump(Duration.ofMinutes(-90), at), Readiness.ready());
        Answer ahead =
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
    void who_has_never_heard_from_the_store_and_who_is_about_to_stop_say_so() {
        Answer answer = ready(Readiness.stale(Option.none()), Readiness.stopping());

        assertThat(answer.body())
                .endsWith("\"reason\":{\"test\":\"stale: no sign of life from the store yet\","
                        + "\"production\":\"stopping\"}}");
    }

    @Test
    void a_collector_is_told_what_was_measured_in_the_form_it_asks_for() {
        Answer answer = new Listener(OperationsRoutes.of(Map.of(), EXPOSITION))
                .answer(Sent.get("/metrics").with("Accept", "text/plain"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsExactly(new Answer.Header("Content-Type", "text/plain"));
        assertThat(answer.body()).isEqualTo("asked for text/plain");
    }

    @Test
    void a_process_that_is_told_to_stop_is_not_ready_whatever_its_instances_are() {
        Answer answer = ready(Readiness.stopping(), Readiness.stopping());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"not_ready\"", "\"reason\":{\"test\":\"stopping\"");
    }
}
