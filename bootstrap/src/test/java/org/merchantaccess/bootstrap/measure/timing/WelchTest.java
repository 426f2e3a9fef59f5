package org.merchantaccess.bootstrap.measure.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WelchTest {

    private static final int SAMPLES = 10_000;

    private final Random random = new Random(1);

    /** Returns times around a mean; one in a hundred is a hundred times longer, as on real machines. */
    private TimeSample about(double nanos) {
        return new TimeSample(
                "some",
                random.doubles(SAMPLES)
                        .mapToLong(
                                drawn -> Math.round((nanos + 300 * random.nextGaussian()) * (drawn < 0.01 ? 100 : 1)))
                        .toArray());
    }

    @Test
    void samples_of_the_same_distribution_are_not_distinguished() {
        assertThat(Math.abs(Welch.t(about(5000), about(5000)))).isLessThan(Welch.THRESHOLD);
    }

    @Test
    void a_difference_of_one_percent_is_found_despite_outliers() {
        assertThat(Welch.t(about(5050), about(5000))).isGreaterThan(Welch.THRESHOLD);
        assertThat(Welch.t(about(5000), about(5050))).isLessThan(-Welch.THRESHOLD);
    }

    @Test
    void identical_constant_samples_are_not_distinguished() {
        assertThat(Welch.t(new TimeSample("a", 7, 7, 7), new TimeSample("b", 7, 7, 7)))
                .isZero();
    }
}
