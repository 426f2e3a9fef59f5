package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;

class RequestFramingTest {

    private static final String ENDLESS_HEAD = "FRAME-021";
    private static final RunningListener LISTENER = RunningListener.start();

    @AfterAll
    static void close() {
        LISTENER.close();
    }

    /** Inputs that can be sent at once; slow ones are covered by {@link TimeoutsTest}. */
    static Stream<BadInput> framing() {
        return BadInputs.group("http_framing")
                .filter(input -> !input.value().text().startsWith("slow: "))
                .filter(input -> !input.id().equals(ENDLESS_HEAD));
    }

    @Test
    @Tag("S96")
    void refuses_an_endless_head_or_closes_the_connection() throws Exception {
        String endless = BadInputs.group("http_framing")
                .filter(input -> input.id().equals(ENDLESS_HEAD))
                .map(input -> input.value().text())
                .findFirst()
                .orElseThrow();

        try (RawClient client = new RawClient(LISTENER.port())) {
            assertThat(client.isRefusedOrCutOff(endless, 431)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("framing")
    @Tag("S94")
    void refuses_an_ambiguous_request_and_closes_the_connection(BadInput input) throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send(input.value().text().replace("{n}", "n"));

            RawResponse answer = client.receive();

            assertThat(answer.status()).isEqualTo(input.status());
            assertThat(answer.headers("Connection")).containsExactly("close");
            assertThat(answer.headers("X-Request-Id")).hasSize(1);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    @Tag("S94")
    void bytes_after_a_refused_request_reach_no_endpoint() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 2\r\n\r\n{}"
                    + "GET /counted HTTP/1.1\r\nHost: t\r\n\r\n");

            assertThat(client.receive().status()).isEqualTo(400);
            assertThat(client.isClosed()).isTrue();
            assertThat(LISTENER.counted()).isZero();
        }
    }

    @Test
    @Tag("S96")
    void refuses_a_request_line_of_8_kib() throws Exception {
        String request = "GET /" + "a".repeat(8 * 1024) + " HTTP/1.1\r\nHost: t\r\n\r\n";

        RawResponse answer = RawClient.exchange(LISTENER.port(), request);

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.body()).startsWith("TARGET_TOO_LONG at /");
    }

    @Test
    @Tag("S96")
    void refuses_headers_of_16_kib() throws Exception {
        String request = "GET /asked HTTP/1.1\r\nHost: t\r\nX: " + "a".repeat(16 * 1024) + "\r\n\r\n";

        RawResponse answer = RawClient.exchange(LISTENER.port(), request);

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).isEqualTo("HEADERS_TOO_LARGE at /asked");
    }

    @Test
    @Tag("S96")
    void accepts_at_most_100_headers() throws Exception {
        assertThat(RawClient.exchange(LISTENER.port(), withHeaders(100)).status())
                .isEqualTo(200);
        assertThat(RawClient.exchange(LISTENER.port(), withHeaders(101)).status())
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
    void refuses_text_that_is_not_a_request(String text) throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send(text);

            assertThat(client.receive().status()).isEqualTo(400);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void answers_an_http_1_0_client_and_closes_the_connection() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
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
