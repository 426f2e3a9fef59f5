package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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

    /** A server that is stopped, or a service that embeds us, must not be kept alive by it. */
    @Test
    void its_thread_keeps_no_process_alive_and_ends_once_there_is_nothing_to_do() throws InterruptedException {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        Heartbeat heartbeat = new Heartbeat();
        heartbeat.every(Duration.ofMillis(1), () -> running.complete(Thread.currentThread()));

        Thread thread = running.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(thread.isDaemon()).isTrue();
        heartbeat.close();
        thread.join(Duration.ofSeconds(20).toMillis());

        assertThat(thread.isAlive()).isFalse();
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
