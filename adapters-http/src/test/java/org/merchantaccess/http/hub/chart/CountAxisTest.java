package org.merchantaccess.http.hub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CountAxisTest {

    private static final long HIGHEST = 1_000_000_000_000_000_000L;

    /** Returns small and large counts with similar frequency. */
    private static long counts(RandomGenerator random) {
        return random.nextLong(HIGHEST) >> random.nextInt(60);
    }

    @Test
    void a_step_is_1_2_or_5_times_a_power_of_ten() {
        forAll(
                CountAxisTest::counts,
                highest ->
                        assertThat(String.valueOf(CountAxis.of(highest).step())).matches("[125]0*"));
    }

    @Test
    void the_top_is_at_or_above_the_highest_count_by_less_than_a_step() {
        forAll(CountAxisTest::counts, highest -> {
            CountAxis axis = CountAxis.of(highest);

            assertThat(axis.top()).isGreaterThanOrEqualTo(highest).isLessThan(Math.max(highest, 1) + axis.step());
        });
    }

    @Test
    void there_are_few_lines_from_zero_to_the_top() {
        forAll(CountAxisTest::counts, highest -> {
            List<Long> lines = CountAxis.of(highest).lines();

            assertThat(lines).hasSizeBetween(2, CountAxis.MAX_STEPS + 1).startsWith(0L);
            assertThat(lines.get(lines.size() - 1))
                    .isEqualTo(CountAxis.of(highest).top());
        });
    }

    @Test
    void the_smallest_step_is_chosen() {
        assertThat(CountAxis.of(4).lines()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(CountAxis.of(5).lines()).containsExactly(0L, 2L, 4L, 6L);
        assertThat(CountAxis.of(3_400).lines()).containsExactly(0L, 1_000L, 2_000L, 3_000L, 4_000L);
        assertThat(CountAxis.of(4_100).lines()).containsExactly(0L, 2_000L, 4_000L, 6_000L);
    }

    @Test
    void without_counts_there_is_one_step() {
        assertThat(CountAxis.of(0).lines()).containsExactly(0L, 1L);
    }

    @Test
    void heights_are_proportional_and_never_invisible() {
        CountAxis axis = CountAxis.of(1_000);

        assertThat(axis.height(1_000, 100)).isEqualTo(2 * axis.height(500, 100)).isEqualTo(100);
        assertThat(axis.height(1, 100)).isEqualTo(1);
        assertThat(axis.height(0, 100)).isZero();
    }
}
