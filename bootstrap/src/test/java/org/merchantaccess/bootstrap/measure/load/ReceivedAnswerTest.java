package org.merchantaccess.bootstrap.measure.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceivedAnswerTest {

    private static final String LOGIN =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 22\r\n\r\n{\"access_token\":\"a.b\"}";

    @Test
    void an_answer_has_a_status_a_body_and_after_a_login_a_token() {
        ReceivedAnswer answer = ReceivedAnswer.parse(LOGIN).get();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"access_token\":\"a.b\"}");
        assertThat(answer.token()).isEqualTo("a.b");
    }

    @Test
    void a_part_of_an_answer_is_none() {
        for (int length = 0; length < LOGIN.length(); length++) {
            assertThat(ReceivedAnswer.parse(LOGIN.substring(0, length))).isEmpty();
        }
    }
}
