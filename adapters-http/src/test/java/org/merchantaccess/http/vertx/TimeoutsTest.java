package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** All timeouts but one are infinite, so that only the timeout under test can end a connection. */
@Timeout(15)
class TimeoutsTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration ENDLESS = Duration.ofHours(1);
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(10);

    @Test
    @Tag("S95")
    void closes_a_connection_without_a_complete_first_request() throws Exception {
        try (RunningListener listening =
                        listening(new Timeouts(SHORT, ENDLESS, ENDLESS, ENDLESS, ENDLESS, CHECK_INTERVAL));
                RawClient silent = new RawClient(listening.port());
                RawClient slow = new RawClient(listening.port())) {
            slow.send("GET /asked HTTP/1.1\r\nHost: t\r\nX-Dripping: ");

            assertThat(silent.isClosed()).isTrue();
            assertThat(slow.isClosed()).isTrue();
        }
    }

    @Test
    @Tag("S95")
    void closes_a_connection_without_a_complete_next_request() throws Exception {
        try (RunningListener listening =
                        listening(new Timeouts(ENDLESS, SHORT, ENDLESS, ENDLESS, ENDLESS, CHECK_INTERVAL));
                RawClient client = new RawClient(listening.port())) {
            client.send("GET /asked HTTP/1.1\r\nHost: t\r\n\r\n");
            assertThat(client.receive().status()).isEqualTo(200);

            client.send("GET /ask");

            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    @Tag("S95")
    void refuses_a_late_body_and_closes_the_connection() throws Exception {
        try (RunningListener listening =
                        listening(new Timeouts(ENDLESS, ENDLESS, SHORT, ENDLESS, SHORT, CHECK_INTERVAL));
                RawClient client = new RawClient(listening.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\n\r\n{");

            RawResponse answer = client.receive();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).isEqualTo("REQUEST_TIMEOUT at /v1/login");
            assertThat(client.isClosed()).isTrue();
        }
    }

    /** FRAME-023. */
    @Test
    @Tag("S95")
    void a_slow_body_does_not_extend_its_deadline() throws Exception {
        try (RunningListener listening =
                        listening(new Timeouts(ENDLESS, ENDLESS, SHORT, ENDLESS, SHORT, CHECK_INTERVAL));
                RawClient client = new RawClient(listening.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Length: 1000\r\n\r\n");

            assertThat(client.receiveWhileDripping("x", CHECK_INTERVAL).status())
                    .isEqualTo(408);
        }
    }

    @Test
    @Tag("S95")
    void standard_deadlines_for_slow_clients_are_below_15_seconds() {
        Timeouts standard = Timeouts.standard();

        assertThat(standard.firstRequest().plus(standard.checkInterval())).isLessThan(Duration.ofSeconds(10));
        assertThat(standard.body().plus(standard.checkInterval())).isLessThan(Duration.ofSeconds(15));
        assertThat(standard.reading().plus(standard.checkInterval())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    @Tag("S95")
    void stops_reading_requests_of_a_client_that_does_not_read_responses() throws Exception {
        try (RunningListener listening =
                        listening(new Timeouts(ENDLESS, ENDLESS, ENDLESS, ENDLESS, ENDLESS, CHECK_INTERVAL));
                RawClient client = new RawClient(listening.port())) {
            client.send("GET /large HTTP/1.1\r\nHost: t\r\n\r\nGET /counted HTTP/1.1\r\nHost: t\r\n\r\n".repeat(50));

            assertThat(listening.counted()).isLessThan(25);
        }
    }

    /** FRAME-024. */
    @Test
    @Tag("S95")
    void closes_the_connection_of_a_client_that_does_not_read_responses() throws Exception {
        Duration longer = SHORT.multipliedBy(5);
        try (RunningListener listening =
                        listening(new Timeouts(longer, ENDLESS, ENDLESS, SHORT, ENDLESS, CHECK_INTERVAL));
                RawClient client = new RawClient(listening.port());
                RawClient clock = new RawClient(listening.port())) {
            client.send("GET /large HTTP/1.1\r\nHost: t\r\n\r\n".repeat(50));
            assertThat(clock.isClosed()).isTrue();

            assertThat(client.octetsUntilItIsClosed()).isLessThan(50_000_000L);
        }
    }

    @Test
    void closes_the_connection_of_a_refused_client_that_keeps_sending() throws Exception {
        try (RunningListener listening =
                        listening(new Timeouts(ENDLESS, ENDLESS, ENDLESS, ENDLESS, SHORT, CHECK_INTERVAL));
                RawClient client = new RawClient(listening.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Length: 1000000\r\n\r\n{");

            assertThat(client.receive().status()).isEqualTo(413);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void an_endpoint_has_no_deadline() throws Exception {
        try (RunningListener listening = listening(new Timeouts(SHORT, SHORT, SHORT, SHORT, SHORT, CHECK_INTERVAL));
                RunningListener other = listening(new Timeouts(SHORT, SHORT, SHORT, SHORT, SHORT, CHECK_INTERVAL));
                RawClient waiting = new RawClient(listening.port());
                RawClient idle = new RawClient(other.port())) {
            waiting.send("GET /held HTTP/1.1\r\nHost: t\r\n\r\n");
            assertThat(idle.isClosed()).isTrue();

            listening.release();

            assertThat(waiting.receive().body()).isEqualTo("released");
        }
    }

    private static RunningListener listening(Timeouts timeouts) {
        return RunningListener.start(timeouts);
    }
}
