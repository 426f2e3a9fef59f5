package org.merchantaccess.domain.people.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInFailuresTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 5", "4, 15", "5, 30", "6, 30", "500, 30"})
    @Tag("P6")
    void waits_grow_with_each_failure_up_to_30_s(int failures, int seconds) {
        assertThat(after(failures).waitAt(NOON)).isEqualTo(Option.some(Duration.ofSeconds(seconds)));
    }

    @Test
    @Tag("P6")
    void no_failure_means_no_wait() {
        assertThat(SignInFailures.NONE.waitAt(NOON)).isEqualTo(Option.none());
    }

    @Test
    @Tag("P6")
    void next_attempt_is_permitted_after_the_wait() {
        assertThat(after(5).waitAt(NOON.plusMillis(29_999))).isEqualTo(Option.some(Duration.ofMillis(1)));
        assertThat(after(5).waitAt(NOON.plusSeconds(30))).isEqualTo(Option.none());
    }

    @Test
    @Tag("P6")
    void counting_restarts_after_an_hour() {
        assertThat(after(5).incrementedAt(NOON.plusSeconds(3601)).count()).isEqualTo(1);
        assertThat(after(5).incrementedAt(NOON.plusSeconds(3600)).count()).isEqualTo(6);
    }

    /** Holds for any sequence of failures and clock changes. */
    @Test
    @Tag("P6")
    void no_wait_exceeds_30_s() {
        forAll(random -> listOf(random, 20, SignInFailuresTest::jump), jumps -> {
            SignInFailures failures = SignInFailures.NONE;
            Instant now = NOON;
            for (Duration jump : jumps) {
                failures = failures.incrementedAt(now);
                now = now.plus(jump);
                assertThat(failures.waitAt(now).getOrElse(Duration.ZERO))
                        .isBetween(Duration.ZERO, SignInFailures.LONGEST);
            }
        });
    }

    @Test
    @Tag("P6")
    void another_failure_never_shortens_the_wait() {
        List<Duration> waits = IntStream.range(0, 20)
                .mapToObj(count -> after(count).waitAt(NOON).getOrElse(Duration.ZERO))
                .toList();

        assertThat(waits).isSorted();
    }

    private static SignInFailures after(int count) {
        return new SignInFailures(count, NOON);
    }

    private static Duration jump(RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(-7_200_000, 7_200_000));
    }
}
