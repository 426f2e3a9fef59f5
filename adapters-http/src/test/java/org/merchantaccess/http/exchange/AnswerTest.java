package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @Test
    void without_body_it_tells_the_length_the_body_has_in_octets() {
        Answer answer = new Answer(404, List.of(new Answer.Header("Content-Type", "text/plain")), "Café");

        assertThat(answer.withoutBody())
                .isEqualTo(Answer.empty(404).with("Content-Type", "text/plain").with("Content-Length", "5"));
    }

    @Test
    void to_leave_out_the_body_twice_changes_nothing_more() {
        Answer once = new Answer(200, List.of(), "four").withoutBody();

        assertThat(once.withoutBody()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void what_never_has_a_body_tells_no_length(int status) {
        assertThat(Answer.empty(status).withoutBody()).isEqualTo(Answer.empty(status));
    }
}
