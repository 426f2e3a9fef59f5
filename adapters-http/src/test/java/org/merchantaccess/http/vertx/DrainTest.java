package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DrainTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String GET_ASKED = "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n";
    private static final String GET_HELD = "GET /held HTTP/1.1\r\nHost: t\r\n\r\n";

    @Test
    void a_leaving_listener_closes_each_connection_after_its_response() throws Exception {
        try (RunningListener listening = RunningListener.start();
                RawClient kept = new RawClient(listening.port())) {
            kept.send(GET_ASKED);
            assertThat(kept.receive().headers("Connection")).isEmpty();

            listening.listener().leave();

            kept.send(GET_ASKED);
            RawResponse last = kept.receive();
            assertThat(last.status()).isEqualTo(200);
            assertThat(last.headers("Connection")).containsExactly("close");
            assertThat(kept.isClosed()).isTrue();
            assertThat(RawClient.exchange(listening.port(), GET_ASKED).status()).isEqualTo(200);
        }
    }

    @Test
    void draining_finishes_open_requests_and_accepts_no_new_connections() throws Exception {
        try (RunningListener listening = RunningListener.start();
                RawClient waiting = new RawClient(listening.port());
                RawClient idle = new RawClient(listening.port())) {
            idle.send(GET_ASKED);
            assertThat(idle.receive().status()).isEqualTo(200);
            waiting.send(GET_HELD);
            listening.awaitHeld();

            CompletableFuture<?> drained = listening.listener().drain(LONG).toCompletableFuture();
            assertThat(idle.isClosed()).isTrue();
            assertThat(drained).isNotDone();
            assertThat(isServed(listening.port())).isFalse();
            listening.release();

            RawResponse answer = waiting.receive();
            assertThat(answer.body()).isEqualTo("released");
            assertThat(answer.headers("Connection")).containsExactly("close");
            assertThat(waiting.isClosed()).isTrue();
            assertThat(drained).succeedsWithin(LONG);
        }
    }

    @Test
    void draining_aborts_requests_when_the_time_is_up() throws Exception {
        try (RunningListener listening = RunningListener.start();
                RawClient waiting = new RawClient(listening.port())) {
            waiting.send(GET_HELD);
            listening.awaitHeld();

            assertThat(listening.listener().drain(Duration.ofMillis(200))).succeedsWithin(LONG);

            assertThat(waiting.isClosed()).isTrue();
        }
    }

    private static boolean isServed(int port) throws Exception {
        try (RawClient client = new RawClient(port)) {
            return !client.isClosed();
        } catch (SocketException refused) {
            return false;
        }
    }
}
