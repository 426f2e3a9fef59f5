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
    void an_exception_does_not_stop_a_periodic_task() throws InterruptedException {
        CountDownLatch thirdBeat = new CountDownLatch(1);
        AtomicInteger beats = new AtomicInteger();

        try (Heartbeat heartbeat = new Heartbeat("merchant-access-test")) {
            heartbeat.everySecond(() -> {
                switch (beats.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("a bug, expected in the log of this test");
                    case 2 -> throw new AssertionError("an error, expected in the log of this test");
                    default -> thirdBeat.countDown();
                }
            });

            assertThat(thirdBeat.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void tasks_have_independent_intervals() throws InterruptedException {
        CountDownLatch often = new CountDownLatch(10);
        AtomicInteger seldom = new AtomicInteger();

        try (Heartbeat heartbeat = new Heartbeat("merchant-access-test")) {
            heartbeat.every(Duration.ofDays(1), seldom::incrementAndGet);
            heartbeat.every(Duration.ofMillis(1), often::countDown);

            assertThat(often.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seldom).hasValue(0);
    }

    /** The thread must not keep the process of an embedding application alive. */
    @Test
    void the_thread_is_a_daemon_and_ends_without_tasks() throws InterruptedException {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        Heartbeat heartbeat = new Heartbeat("merchant-access-test");
        heartbeat.every(Duration.ofMillis(1), () -> running.complete(Thread.currentThread()));

        Thread thread = running.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(thread.isDaemon()).isTrue();
        heartbeat.close();
        thread.join(Duration.ofSeconds(20).toMillis());

        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void a_scheduled_task_runs_even_after_closing() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Heartbeat heartbeat = new Heartbeat("merchant-access-test");

        heartbeat.schedule(Duration.ofMillis(20), done::countDown);
        heartbeat.close();

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
