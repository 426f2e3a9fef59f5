package org.merchantaccess.bootstrap.measure.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WelchTest {

    private static final int MANY = 10_000;

    private final Random random = new Random(1);

    /** About that long, now and then a hundred times as long, as on any machine. */
    private Times about(double nanos) {
        return new Times(
                "some",
                random.doubles(MANY)
                        .mapToLong(
                                drawn -> Math.round((nanos + 300 * random.nextGaussian()) * (drawn < 0.01 ? 100 : 1)))
                        .toArray());
    }

    @Test
    void times_of_the_same_kind_are_not_told_apart() {
        assertThat(Math.abs(Welch.t(about(5000), about(5000)))).isLessThan(Welch.NOTEWORTHY);
    }

    @Test
    void a_hundredth_more_is_seen_though_now_and_then_all_takes_a_hundred_times_as_long() {
        assertThat(Welch.t(about(5050), about(5000))).isGreaterThan(Welch.NOTEWORTHY);
        assertThat(Welch.t(about(5000), about(5050))).isLessThan(-Welch.NOTEWORTHY);
    }

    @Test
    void what_never_differs_is_not_told_apart() {
        assertThat(Welch.t(new Times("a", 7, 7, 7), new Times("b", 7, 7, 7))).isZero();
    }
}
