package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    @Test
    void a_bug_does_not_stop_the_next_beat() throws InterruptedException {
        CountDownLatch thirdBeat = new CountDownLatch(1);
        AtomicInteger beats = new AtomicInteger();

        try (Heartbeat heartbeat = new Heartbeat()) {
            heartbeat.everySecond(() -> {
                switch (beats.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("a bug, as it should be in the log of this test");
                    case 2 -> throw new AssertionError("a worse one, as it should be in the log of this test");
                    default -> thirdBeat.countDown();
                }
            });

            assertThat(thirdBeat.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_need_not_be_done_every_second_has_a_beat_of_its_own() throws InterruptedException {
        CountDownLatch often = new CountDownLatch(10);
        AtomicInteger seldom = new AtomicInteger();

        try (Heartbeat heartbeat = new Heartbeat()) {
            heartbeat.every(Duration.ofDays(1), seldom::incrementAndGet);
            heartbeat.every(Duration.ofMillis(1), often::countDown);

            assertThat(often.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seldom).hasValue(0);
    }

    @Test
    void what_was_to_be_done_soon_is_done_even_after_closing() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Heartbeat heartbeat = new Heartbeat();

        heartbeat.soon(Duration.ofMillis(20), done::countDown);
        heartbeat.close();

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
