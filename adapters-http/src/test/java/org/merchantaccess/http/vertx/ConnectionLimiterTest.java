package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.merchantaccess.http.vertx.limit.ConnectionLimiter;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** Requests hold permits while they wait for their response: no timeout ends them. */
@Timeout(30)
class ConnectionLimiterTest {

    private static final int MAX_CONNECTIONS = 8;
    private static final Duration ENDLESS = Duration.ofHours(1);

    private final List<RawClient> clients = new ArrayList<>();
    private RunningListener listening;

    @BeforeEach
    void listen() {
        Timeouts timeouts =
                new Timeouts(ENDLESS, ENDLESS, ENDLESS, ENDLESS, Duration.ofMillis(300), Duration.ofMillis(10));
        listening = RunningListener.start(ListenerOptions.of(timeouts).forUpTo(MAX_CONNECTIONS));
    }

    @AfterEach
    void close() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        listening.close();
    }

    @Test
    void a_connection_above_the_limit_receives_a_503() throws Exception {
        occupy(MAX_CONNECTIONS);
        RawClient refused = client();

        refused.send(get("/asked"));
        RawResponse answer = refused.receive();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers("Retry-After")).containsExactly("1");
        assertThat(answer.headers("Connection")).containsExactly("close");
        assertThat(refused.isClosed()).isTrue();
    }

    @Test
    void a_silent_connection_above_the_limit_is_closed_soon() throws Exception {
        occupy(MAX_CONNECTIONS);

        assertThat(client().isClosed()).isTrue();
    }

    @Test
    void a_connection_far_above_the_limit_is_closed_without_a_response() throws Exception {
        occupy(MAX_CONNECTIONS);
        client();
        client();

        RawClient dropped = client();

        assertThat(dropped.isClosed()).isTrue();
        while (listening.listener().connections() > MAX_CONNECTIONS + 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    void accepts_connections_again_when_others_have_ended() throws Exception {
        occupy(MAX_CONNECTIONS);
        listening.release();
        for (RawClient client : clients) {
            assertThat(client.receive().body()).isEqualTo("released");
        }
        // Idle connections are closed early while the listener is nearly full.
        while (listening.listener().connections() >= MAX_CONNECTIONS) {
            Thread.onSpinWait();
        }

        RawClient next = client();
        next.send(get("/asked"));

        assertThat(next.receive().status()).isEqualTo(200);
    }

    @Test
    void closes_slow_connections_early_under_load() throws Exception {
        RawClient slow = client();
        slow.send("GET /asked HTTP/1.1\r\nX-Dripping: ");
        occupy(MAX_CONNECTIONS - 1);

        assertThat(slow.isClosed()).isTrue();
    }

    private void occupy(int count) throws IOException {
        int before = clients.size();
        for (int permit = 0; permit < count; permit++) {
            client().send(get("/held"));
        }
        while (listening.listener().connections() < before + count) {
            Thread.onSpinWait();
        }
    }

    private RawClient client() throws IOException {
        RawClient client = new RawClient(listening.port());
        clients.add(client);
        return client;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: t\r\n\r\n";
    }

    @Test
    @Tag("S95")
    void under_load_refuses_requests_of_connections_with_many_requests_first() {
        ConnectionLimiter limiter = new ConnectionLimiter(10);
        int accepted = 0;
        while (limiter.acquireRequest(99)) {
            accepted++;
        }

        assertThat(accepted).isEqualTo(ConnectionLimiter.MOST_REQUESTS / 2 + 1);
        assertThat(limiter.isNearlyFull()).isTrue();
        assertThat(limiter.acquireRequest(3)).isTrue();
        assertThat(limiter.acquireRequest(4)).isFalse();
    }

    @Test
    @Tag("S95")
    void always_accepts_the_only_request_of_a_connection() {
        ConnectionLimiter limiter = new ConnectionLimiter(10);
        for (int i = 0; i <= ConnectionLimiter.MOST_REQUESTS; i++) {
            limiter.acquireRequest(0);
        }

        assertThat(limiter.acquireRequest(1)).isFalse();
        assertThat(limiter.acquireRequest(0)).isTrue();
    }
}
