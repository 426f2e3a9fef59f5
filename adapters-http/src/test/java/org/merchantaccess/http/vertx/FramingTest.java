package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;

class FramingTest {

    private static final String TOO_MUCH_TO_TAKE_IN = "FRAME-021";
    private static final Listening LISTENING = Listening.start();

    @AfterAll
    static void close() {
        LISTENING.close();
    }

    /** All that can be written in one go; what is slow is the business of {@link PatienceTest}. */
    static Stream<BadInput> framing() {
        return BadInputs.group("http_framing")
                .filter(input -> !input.value().text().startsWith("slow: "))
                .filter(input -> !input.id().equals(TOO_MUCH_TO_TAKE_IN));
    }

    @Test
    void s96_a_head_without_end_is_refused_or_cut_off() throws Exception {
        String endless = BadInputs.group("http_framing")
                .filter(input -> input.id().equals(TOO_MUCH_TO_TAKE_IN))
                .map(input -> input.value().text())
                .findFirst()
                .orElseThrow();

        try (RawClient client = new RawClient(LISTENING.port())) {
            assertThat(client.isRefusedOrCutOff(endless, 431)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("framing")
    void s94_a_request_that_may_be_read_in_two_ways_is_refused_and_the_connection_ended(BadInput input)
            throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            client.send(input.value().text().replace("{n}", "n"));

            RawAnswer answer = client.receive();

            assertThat(answer.status()).isEqualTo(input.status());
            assertThat(answer.headers("Connection")).containsExactly("close");
            assertThat(answer.headers("X-Request-Id")).hasSize(1);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void s94_what_follows_a_request_that_was_refused_reaches_no_endpoint() throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 2\r\n\r\n{}"
                    + "GET /counted HTTP/1.1\r\nHost: t\r\n\r\n");

            assertThat(client.receive().status()).isEqualTo(400);
            assertThat(client.isClosed()).isTrue();
            assertThat(LISTENING.counted()).isZero();
        }
    }

    @Test
    void s96_a_request_line_of_8_kib_is_too_long() throws Exception {
        String request = "GET /" + "a".repeat(8 * 1024) + " HTTP/1.1\r\nHost: t\r\n\r\n";

        RawAnswer answer = RawClient.exchange(LISTENING.port(), request);

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.body()).startsWith("TARGET_TOO_LONG at /");
    }

    @Test
    void s96_headers_of_16_kib_are_too_many() throws Exception {
        String request = "GET /asked HTTP/1.1\r\nHost: t\r\nX: " + "a".repeat(16 * 1024) + "\r\n\r\n";

        RawAnswer answer = RawClient.exchange(LISTENING.port(), request);

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).isEqualTo("HEADERS_TOO_LARGE at /asked");
    }

    @Test
    void s96_a_hundred_headers_are_taken_and_one_more_is_not() throws Exception {
        assertThat(RawClient.exchange(LISTENING.port(), withHeaders(100)).status())
                .isEqualTo(200);
        assertThat(RawClient.exchange(LISTENING.port(), withHeaders(101)).status())
                .isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /asked HTTP/1.1\r\n\r\n",
                "GET /asked HTTP/1.1\nHost: t\n\n",
                "GET /asked HTTP/1.1\r\nHost: t\r\nX: a\u0000b\r\n\r\n",
                "GET /asked HTTP/1.1\r\nHost: t\r\nNo colon\r\n\r\n",
                "GET /asked\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"
            })
    void what_is_no_request_is_refused(String text) throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            client.send(text);

            assertThat(client.receive().status()).isEqualTo(400);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void a_client_of_http_1_0_is_answered_and_the_connection_ended() throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            client.send("GET /asked HTTP/1.0\r\n\r\n");

            assertThat(client.receive().status()).isEqualTo(200);
            assertThat(client.isClosed()).isTrue();
        }
    }

    private static String withHeaders(int count) {
        StringBuilder request = new StringBuilder("GET /asked HTTP/1.1\r\nHost: t\r\n");
        IntStream.range(1, count).forEach(number -> request.append("X: y\r\n"));
        return request.append("\r\n").toString();
    }
}
