package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each patience but one is without end, so that what ends a connection is the one a test is about. */
@Timeout(15)
class PatienceTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration ENDLESS = Duration.ofHours(1);
    private static final Duration GLANCE = Duration.ofMillis(10);

    @Test
    void s95_a_client_that_never_gets_to_its_first_request_is_left() throws Exception {
        try (Listening listening = listening(new Patience(SHORT, ENDLESS, ENDLESS, ENDLESS, ENDLESS, GLANCE));
                RawClient silent = new RawClient(listening.port());
                RawClient slow = new RawClient(listening.port())) {
            slow.send("GET /asked HTTP/1.1\r\nHost: t\r\nX-Dripping: ");

            assertThat(silent.isClosed()).isTrue();
            assertThat(slow.isClosed()).isTrue();
        }
    }

    @Test
    void s95_a_client_that_never_gets_to_its_next_request_is_left() throws Exception {
        try (Listening listening = listening(new Patience(ENDLESS, SHORT, ENDLESS, ENDLESS, ENDLESS, GLANCE));
                RawClient client = new RawClient(listening.port())) {
            client.send("GET /asked HTTP/1.1\r\nHost: t\r\n\r\n");
            assertThat(client.receive().status()).isEqualTo(200);

            client.send("GET /ask");

            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void s95_a_body_that_takes_too_long_is_refused_and_the_connection_ended() throws Exception {
        try (Listening listening = listening(new Patience(ENDLESS, ENDLESS, SHORT, ENDLESS, SHORT, GLANCE));
                RawClient client = new RawClient(listening.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\n\r\n{");

            RawAnswer answer = client.receive();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).isEqualTo("REQUEST_TIMEOUT at /v1/login");
            assertThat(client.isClosed()).isTrue();
        }
    }

    /** FRAME-023. */
    @Test
    void s95_a_body_that_drips_does_not_win_time_by_it() throws Exception {
        try (Listening listening = listening(new Patience(ENDLESS, ENDLESS, SHORT, ENDLESS, SHORT, GLANCE));
                RawClient client = new RawClient(listening.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Length: 1000\r\n\r\n");

            assertThat(client.receiveWhileDripping("x", GLANCE).status()).isEqualTo(408);
        }
    }

    @Test
    void s95_who_drips_or_does_not_read_is_waited_for_less_than_15_seconds() {
        Patience standard = Patience.standard();

        assertThat(standard.firstRequest().plus(standard.glance())).isLessThan(Duration.ofSeconds(10));
        assertThat(standard.body().plus(standard.glance())).isLessThan(Duration.ofSeconds(15));
        assertThat(standard.reading().plus(standard.glance())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void s95_who_asks_and_does_not_read_is_not_listened_to() throws Exception {
        try (Listening listening = listening(new Patience(ENDLESS, ENDLESS, ENDLESS, ENDLESS, ENDLESS, GLANCE));
                RawClient client = new RawClient(listening.port())) {
            client.send("GET /large HTTP/1.1\r\nHost: t\r\n\r\nGET /counted HTTP/1.1\r\nHost: t\r\n\r\n".repeat(50));

            assertThat(listening.counted()).isLessThan(25);
        }
    }

    /** FRAME-024. */
    @Test
    void s95_a_client_that_does_not_read_its_answers_is_left() throws Exception {
        Duration longer = SHORT.multipliedBy(5);
        try (Listening listening = listening(new Patience(longer, ENDLESS, ENDLESS, SHORT, ENDLESS, GLANCE));
                RawClient client = new RawClient(listening.port());
                RawClient clock = new RawClient(listening.port())) {
            client.send("GET /large HTTP/1.1\r\nHost: t\r\n\r\n".repeat(50));
            assertThat(clock.isClosed()).isTrue();

            assertThat(client.octetsUntilItIsClosed()).isLessThan(50_000_000L);
        }
    }

    @Test
    void a_client_that_was_refused_while_it_was_sending_is_left_after_a_while() throws Exception {
        try (Listening listening = listening(new Patience(ENDLESS, ENDLESS, ENDLESS, ENDLESS, SHORT, GLANCE));
                RawClient client = new RawClient(listening.port())) {
            client.send("POST /v1/login HTTP/1.1\r\nHost: t\r\nContent-Length: 1000000\r\n\r\n{");

            assertThat(client.receive().status()).isEqualTo(413);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void an_endpoint_may_take_as_long_as_it_needs() throws Exception {
        try (Listening listening = listening(new Patience(SHORT, SHORT, SHORT, SHORT, SHORT, GLANCE));
                Listening other = listening(new Patience(SHORT, SHORT, SHORT, SHORT, SHORT, GLANCE));
                RawClient waiting = new RawClient(listening.port());
                RawClient idle = new RawClient(other.port())) {
            waiting.send("GET /held HTTP/1.1\r\nHost: t\r\n\r\n");
            assertThat(idle.isClosed()).isTrue();

            listening.release();

            assertThat(waiting.receive().body()).isEqualTo("released");
        }
    }

    private static Listening listening(Patience patience) {
        return Listening.start(patience);
    }
}
