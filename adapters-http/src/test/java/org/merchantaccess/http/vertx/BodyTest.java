package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final List<String> ANNOUNCEMENTS = List.of(
            "Content-Length: 10",
            "Content-Length: 3000000",
            "Content-Length: 2147483648",
            "Transfer-Encoding: chunked",
            "Content-Length: 10\r\nExpect: 100-continue",
            "Content-Length: 10\r\nConnection: keep-alive");

    private static final int MOST = 8 * 1024;
    private static final Listening LISTENING = Listening.start();

    @AfterAll
    static void close() {
        LISTENING.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, MOST})
    void a_body_is_read_to_its_end(int length) throws Exception {
        RawAnswer answer = RawClient.exchange(LISTENING.port(), withLength(length));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("x".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, MOST})
    void a_body_in_chunks_is_read_to_its_end(int length) throws Exception {
        RawAnswer answer = RawClient.exchange(LISTENING.port(), inChunks(length));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("x".repeat(length));
    }

    @Test
    void a_body_may_come_piece_by_piece() throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            for (String octet : withLength(20).split("", -1)) {
                client.send(octet);
            }

            assertThat(client.receive().body()).isEqualTo("x".repeat(20));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST + 1, 100_000, 5_000_000})
    void s9_a_longer_body_is_refused_and_the_connection_ended(int length) throws Exception {
        for (String request : new String[] {withLength(length), inChunks(length)}) {
            try (RawClient client = new RawClient(LISTENING.port())) {
                client.send(request);

                RawAnswer answer = client.receive();

                assertThat(answer.status()).isEqualTo(413);
                assertThat(answer.body()).isEqualTo("PAYLOAD_TOO_LARGE at /v1/login");
                assertThat(client.isClosed()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8193", "2147483648", "9223372036854775807"})
    void s9_a_length_that_is_too_much_is_refused_before_any_of_the_body_is_sent(String length) throws Exception {
        RawAnswer answer = RawClient.exchange(
                LISTENING.port(),
                "POST /v1/login HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void what_follows_a_body_that_was_refused_reaches_no_endpoint() throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            client.send(withLength(MOST + 1) + "GET /counted HTTP/1.1\r\nHost: t\r\n\r\n");

            assertThat(client.receive().status()).isEqualTo(413);
            assertThat(client.isClosed()).isTrue();
            assertThat(LISTENING.counted()).isZero();
        }
    }

    @Test
    void an_ordinary_client_gets_to_read_why_its_body_was_refused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + LISTENING.port() + "/v1/login"))
                .POST(BodyPublishers.ofString("x".repeat(200_000)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void who_asks_whether_to_go_on_is_told_to() throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: t\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(client.receive().status()).isEqualTo(100);

            client.send("{}");

            assertThat(client.receive().body()).isEqualTo("{}");
        }
    }

    /** As a proxy asks that passes on the head of a call and not its body. All at once: each connection takes two seconds to end. */
    @Test
    void a_question_is_answered_from_its_head_and_the_connection_ended() throws Exception {
        Map<String, RawClient> asked = new LinkedHashMap<>();
        for (String announcement : ANNOUNCEMENTS) {
            for (String path : List.of("/asked", "/later", "/nothing")) {
                String question = "GET " + path + " HTTP/1.1\r\nHost: t\r\n" + announcement + "\r\n\r\n";
                RawClient client = new RawClient(LISTENING.port());
                asked.put(question, client);
                client.send(question);
            }
        }

        for (Map.Entry<String, RawClient> one : asked.entrySet()) {
            try (RawClient client = one.getValue()) {
                RawAnswer answer = client.receive();

                assertThat(answer.status())
                        .as(one.getKey())
                        .isEqualTo(one.getKey().startsWith("GET /nothing") ? 404 : 200);
                assertThat(answer.headers("Connection")).as(one.getKey()).containsExactly("close");
                assertThat(client.isClosed()).as(one.getKey()).isTrue();
            }
        }
    }

    @Test
    void a_question_that_announces_an_empty_body_leaves_the_connection_open() throws Exception {
        try (RawClient client = new RawClient(LISTENING.port())) {
            for (int question = 0; question < 2; question++) {
                client.send("GET /asked HTTP/1.1\r\nHost: t\r\nContent-Length: 0\r\n\r\n");

                assertThat(client.receive().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void what_follows_a_question_that_announced_a_body_reaches_no_endpoint() throws Exception {
        for (String path : new String[] {"/asked", "/later"}) {
            try (RawClient client = new RawClient(LISTENING.port())) {
                client.send("GET " + path + " HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhello"
                        + "GET /counted HTTP/1.1\r\nHost: t\r\n\r\n");

                assertThat(client.receive().status()).isEqualTo(200);
                assertThat(client.isClosed()).isTrue();
            }
        }
        assertThat(LISTENING.counted()).isZero();
    }

    @Test
    void a_compressed_body_is_left_as_it_is() throws Exception {
        RawAnswer answer = RawClient.exchange(
                LISTENING.port(),
                "POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc");

        assertThat(answer.body()).isEqualTo("abc");
    }

    private static String withLength(int length) {
        return "POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(length);
    }

    private static String inChunks(int length) {
        return "POST /v1/login HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(length).toUpperCase(Locale.ROOT)
                + "\r\n" + "x".repeat(length) + "\r\n0\r\n\r\n";
    }
}
