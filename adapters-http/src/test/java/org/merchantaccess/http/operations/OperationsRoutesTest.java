package org.merchantaccess.http.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Environment.PRODUCTION;
import static org.merchantaccess.domain.kernel.Environment.TEST;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;

class OperationsRoutesTest {

    private static Answer ready(boolean test, boolean production) {
        return new Listener(OperationsRoutes.of(Map.of(PRODUCTION, () -> production, TEST, () -> test), () -> false))
                .answer(Sent.get("/ready"));
    }

    @Test
    void a_process_that_answers_lives() {
        Answer answer =
                new Listener(OperationsRoutes.of(Map.of(TEST, () -> false), () -> false)).answer(Sent.get("/live"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"live\"}");
    }

    @Test
    void a_process_is_ready_when_each_of_its_instances_is() {
        Answer answer = ready(true, true);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"ready\",\"instances\":{\"test\":\"ready\",\"production\":\"ready\"}}");
    }

    @Test
    void it_says_which_instance_is_not_ready() {
        Answer answer = ready(true, false);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"not_ready\",\"instances\":{\"test\":\"ready\",\"production\":\"not_ready\"}}");
    }

    @Test
    void r18_a_process_that_is_told_to_stop_is_not_ready_whatever_its_instances_are() {
        Answer answer =
                new Listener(OperationsRoutes.of(Map.of(TEST, () -> true), () -> true)).answer(Sent.get("/ready"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"stopping\",\"instances\":{\"test\":\"stopping\"}}");
    }
}
