package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    @Test
    void a_response_without_body_contains_the_length_of_the_body_in_octets() {
        Response answer = new Response(404, List.of(new Response.Header("Content-Type", "text/plain")), "Café");

        assertThat(answer.withoutBody())
                .isEqualTo(
                        Response.empty(404).with("Content-Type", "text/plain").with("Content-Length", "5"));
    }

    @Test
    void removing_the_body_twice_has_no_further_effect() {
        Response once = new Response(200, List.of(), "four").withoutBody();

        assertThat(once.withoutBody()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void a_status_that_never_has_a_body_has_no_length(int status) {
        assertThat(Response.empty(status).withoutBody()).isEqualTo(Response.empty(status));
    }
}
