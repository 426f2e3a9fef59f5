package org.merchantaccess.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.Together;

class PasswordTurnsTest {

    private static final String BUSY = "busy";

    @Test
    void s77_of_many_at_once_only_that_many_have_their_turn_together() {
        PasswordTurns turns = new PasswordTurns(2, 16, Duration.ofSeconds(30));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        assertThat(Together.inThreads(
                        16,
                        thread -> turns.<String, Integer>inTurn(() -> BUSY, () -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            return Either.right(inside.decrementAndGet());
                        })))
                .allMatch(Either::isRight);
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void s77_who_waits_too_long_is_told_so() {
        PasswordTurns turns = new PasswordTurns(1, 8, Duration.ofMillis(20));

        Either<String, Either<String, String>> outcome = turns.inTurn(
                () -> BUSY,
                () -> Either.right(Together.inThreads(1, thread -> tried(turns)).get(0)));

        assertThat(outcome).isEqualTo(Either.right(Either.left(BUSY)));
        assertThat(tried(turns)).isEqualTo(Either.right("done"));
    }

    @Test
    void s77_where_too_many_wait_the_next_does_not() {
        PasswordTurns turns = new PasswordTurns(1, 8, Duration.ofMinutes(1));
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();

        Together.inThreads(12, thread -> {
            Either<String, Boolean> outcome = turns.inTurn(() -> BUSY, () -> Either.right(await(end)));
            if (outcome.isLeft() && refused.incrementAndGet() >= 3) {
                end.countDown();
            }
            return outcome;
        });

        assertThat(refused.get()).isEqualTo(3);
    }

    private static Either<String, String> tried(PasswordTurns turns) {
        return turns.inTurn(() -> BUSY, () -> Either.right("done"));
    }

    private static boolean await(CountDownLatch end) {
        try {
            return end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
