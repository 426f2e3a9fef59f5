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
    private static final String ASKED = "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n";
    private static final String HELD = "GET /held HTTP/1.1\r\nHost: t\r\n\r\n";

    @Test
    void a_listener_about_to_leave_serves_everybody_and_ends_each_connection_with_an_answer() throws Exception {
        try (Listening listening = Listening.start();
                RawClient kept = new RawClient(listening.port())) {
            kept.send(ASKED);
            assertThat(kept.receive().headers("Connection")).isEmpty();

            listening.listener().leave();

            kept.send(ASKED);
            RawAnswer last = kept.receive();
            assertThat(last.status()).isEqualTo(200);
            assertThat(last.headers("Connection")).containsExactly("close");
            assertThat(kept.isClosed()).isTrue();
            assertThat(RawClient.exchange(listening.port(), ASKED).status()).isEqualTo(200);
        }
    }

    @Test
    void what_was_asked_is_answered_before_the_connection_ends_and_nobody_new_is_let_in() throws Exception {
        try (Listening listening = Listening.start();
                RawClient asking = new RawClient(listening.port());
                RawClient idle = new RawClient(listening.port())) {
            idle.send(ASKED);
            assertThat(idle.receive().status()).isEqualTo(200);
            asking.send(HELD);
            listening.awaitHeld();

            CompletableFuture<?> drained = listening.listener().drain(LONG).toCompletableFuture();
            assertThat(idle.isClosed()).isTrue();
            assertThat(drained).isNotDone();
            assertThat(isServed(listening.port())).isFalse();
            listening.release();

            RawAnswer answer = asking.receive();
            assertThat(answer.body()).isEqualTo("released");
            assertThat(answer.headers("Connection")).containsExactly("close");
            assertThat(asking.isClosed()).isTrue();
            assertThat(drained).succeedsWithin(LONG);
        }
    }

    @Test
    void whoever_takes_longer_than_there_is_time_is_cut_off() throws Exception {
        try (Listening listening = Listening.start();
                RawClient asking = new RawClient(listening.port())) {
            asking.send(HELD);
            listening.awaitHeld();

            assertThat(listening.listener().drain(Duration.ofMillis(200))).succeedsWithin(LONG);

            assertThat(asking.isClosed()).isTrue();
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
