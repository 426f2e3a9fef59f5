package org.merchantaccess.bootstrap.measure.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceivedResponseTest {

    private static final String LOGIN =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 22\r\n\r\n{\"access_token\":\"a.b\"}";

    @Test
    void a_response_has_a_status_a_body_and_a_token() {
        ReceivedResponse response = ReceivedResponse.parse(LOGIN).get();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"access_token\":\"a.b\"}");
        assertThat(response.token()).isEqualTo("a.b");
    }

    @Test
    void the_length_header_is_read_in_the_spelling_of_nginx() {
        ReceivedResponse response = ReceivedResponse.parse(LOGIN.replace("content-length", "Content-Length"))
                .get();

        assertThat(response.token()).isEqualTo("a.b");
    }

    @Test
    void an_incomplete_response_is_not_parsed() {
        for (int length = 0; length < LOGIN.length(); length++) {
            assertThat(ReceivedResponse.parse(LOGIN.substring(0, length))).isEmpty();
        }
    }
}
