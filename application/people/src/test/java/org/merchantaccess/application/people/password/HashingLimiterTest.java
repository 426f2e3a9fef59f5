package org.merchantaccess.application.people.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.store.ConcurrentRun;

class HashingLimiterTest {

    private static final String BUSY = "busy";

    @Test
    @Tag("S77")
    void limits_concurrent_work() {
        HashingLimiter limiter = new HashingLimiter(2, 16, Duration.ofSeconds(30));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        assertThat(ConcurrentRun.inThreads(
                        16,
                        thread -> limiter.<String, Integer>run(() -> BUSY, () -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            return Either.right(inside.decrementAndGet());
                        })))
                .allMatch(Either::isRight);
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    @Tag("S77")
    void reports_busy_after_the_timeout() {
        HashingLimiter limiter = new HashingLimiter(1, 8, Duration.ofMillis(20));

        Either<String, Either<String, String>> outcome = limiter.run(
                () -> BUSY,
                () -> Either.right(
                        ConcurrentRun.inThreads(1, thread -> tried(limiter)).get(0)));

        assertThat(outcome).isEqualTo(Either.right(Either.left(BUSY)));
        assertThat(tried(limiter)).isEqualTo(Either.right("done"));
    }

    @Test
    @Tag("S77")
    void reports_busy_if_the_queue_is_full() {
        HashingLimiter limiter = new HashingLimiter(1, 8, Duration.ofMinutes(1));
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();

        ConcurrentRun.inThreads(12, thread -> {
            Either<String, Boolean> outcome = limiter.run(() -> BUSY, () -> Either.right(await(end)));
            if (outcome.isLeft() && refused.incrementAndGet() >= 3) {
                end.countDown();
            }
            return outcome;
        });

        assertThat(refused.get()).isEqualTo(3);
    }

    private static Either<String, String> tried(HashingLimiter limiter) {
        return limiter.run(() -> BUSY, () -> Either.right("done"));
    }

    private static boolean await(CountDownLatch end) {
        try {
            return end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
