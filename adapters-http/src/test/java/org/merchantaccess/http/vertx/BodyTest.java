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
import org.junit.jupiter.api.Tag;
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

    private static final int MAX_LENGTH = 8 * 1024;
    private static final RunningListener LISTENER = RunningListener.start();

    @AfterAll
    static void close() {
        LISTENER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, MAX_LENGTH})
    void reads_a_body_completely(int length) throws Exception {
        RawResponse answer = RawClient.exchange(LISTENER.port(), withLength(length));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("x".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, MAX_LENGTH})
    void reads_a_chunked_body_completely(int length) throws Exception {
        RawResponse answer = RawClient.exchange(LISTENER.port(), inChunks(length));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("x".repeat(length));
    }

    @Test
    void reads_a_body_that_arrives_in_pieces() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            for (String octet : withLength(20).split("", -1)) {
                client.send(octet);
            }

            assertThat(client.receive().body()).isEqualTo("x".repeat(20));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {MAX_LENGTH + 1, 100_000, 5_000_000})
    @Tag("S9")
    void refuses_a_longer_body_and_closes_the_connection(int length) throws Exception {
        for (String request : new String[] {withLength(length), inChunks(length)}) {
            try (RawClient client = new RawClient(LISTENER.port())) {
                client.send(request);

                RawResponse answer = client.receive();

                assertThat(answer.status()).isEqualTo(413);
                assertThat(answer.body()).isEqualTo("PAYLOAD_TOO_LARGE at /v1/login");
                assertThat(client.isClosed()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8193", "2147483648", "9223372036854775807"})
    @Tag("S9")
    void refuses_a_too_large_length_before_the_body_is_sent(String length) throws Exception {
        RawResponse answer = RawClient.exchange(
                LISTENER.port(),
                "POST /v1/login HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void bytes_after_a_refused_body_reach_no_endpoint() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send(withLength(MAX_LENGTH + 1) + "GET /counted HTTP/1.1\r\nHost: t\r\n\r\n");

            assertThat(client.receive().status()).isEqualTo(413);
            assertThat(client.isClosed()).isTrue();
            assertThat(LISTENER.counted()).isZero();
        }
    }

    @Test
    void an_ordinary_client_can_read_the_refusal_of_its_body() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + LISTENER.port() + "/v1/login"))
                .POST(BodyPublishers.ofString("x".repeat(200_000)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void responds_with_100_to_expect_100_continue() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: t\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(client.receive().status()).isEqualTo(100);

            client.send("{}");

            assertThat(client.receive().body()).isEqualTo("{}");
        }
    }

    /** A proxy may forward only the head of a call. All requests are sent together, because each connection takes two seconds to end. */
    @Test
    void answers_a_get_without_its_announced_body_and_closes_the_connection() throws Exception {
        Map<String, RawClient> clients = new LinkedHashMap<>();
        for (String announcement : ANNOUNCEMENTS) {
            for (String path : List.of("/asked", "/later", "/nothing")) {
                String request = "GET " + path + " HTTP/1.1\r\nHost: t\r\n" + announcement + "\r\n\r\n";
                RawClient client = new RawClient(LISTENER.port());
                clients.put(request, client);
                client.send(request);
            }
        }

        for (Map.Entry<String, RawClient> entry : clients.entrySet()) {
            try (RawClient client = entry.getValue()) {
                RawResponse answer = client.receive();

                assertThat(answer.status())
                        .as(entry.getKey())
                        .isEqualTo(entry.getKey().startsWith("GET /nothing") ? 404 : 200);
                assertThat(answer.headers("Connection")).as(entry.getKey()).containsExactly("close");
                assertThat(client.isClosed()).as(entry.getKey()).isTrue();
            }
        }
    }

    @Test
    void a_get_with_an_empty_body_keeps_the_connection_open() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            for (int request = 0; request < 2; request++) {
                client.send("GET /asked HTTP/1.1\r\nHost: t\r\nContent-Length: 0\r\n\r\n");

                assertThat(client.receive().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void bytes_after_a_get_with_an_announced_body_reach_no_endpoint() throws Exception {
        for (String path : new String[] {"/asked", "/later"}) {
            try (RawClient client = new RawClient(LISTENER.port())) {
                client.send("GET " + path + " HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nhello"
                        + "GET /counted HTTP/1.1\r\nHost: t\r\n\r\n");

                assertThat(client.receive().status()).isEqualTo(200);
                assertThat(client.isClosed()).isTrue();
            }
        }
        assertThat(LISTENER.counted()).isZero();
    }

    @Test
    void does_not_decompress_a_body() throws Exception {
        RawResponse answer = RawClient.exchange(
                LISTENER.port(),
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
