package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PipeliningTest {

    private static final RunningListener LISTENER = RunningListener.start();

    @AfterAll
    static void close() {
        LISTENER.close();
    }

    @Test
    void answers_many_requests_on_one_connection() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            for (int number = 0; number < 10; number++) {
                client.send(get("/things/" + number));

                assertThat(client.receive().body()).isEqualTo("" + number);
            }
        }
    }

    @Test
    void answers_pipelined_requests_in_order() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            StringBuilder requests = new StringBuilder();
            for (int number = 0; number < 200; number++) {
                requests.append(get("/things/" + number)).append(post("{" + number + "}"));
            }

            client.send(requests.toString());

            for (int number = 0; number < 200; number++) {
                assertThat(client.receive().body()).isEqualTo("" + number);
                assertThat(client.receive().body()).isEqualTo("{" + number + "}");
            }
        }
    }

    @Test
    void a_deferred_response_is_not_overtaken_on_its_connection() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send(get("/later") + get("/things/1") + get("/later") + post("{}"));

            assertThat(client.receive().body()).startsWith("http-worker-");
            assertThat(client.receive().body()).isEqualTo("1");
            assertThat(client.receive().body()).startsWith("http-worker-");
            assertThat(client.receive().body()).isEqualTo("{}");
        }
    }

    @Test
    void responds_before_closing_the_connection_on_request() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send("GET /asked HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");

            assertThat(client.receive().status()).isEqualTo(200);
            assertThat(client.isClosed()).isTrue();
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: t\r\n\r\n";
    }

    private static String post(String body) {
        return "POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
