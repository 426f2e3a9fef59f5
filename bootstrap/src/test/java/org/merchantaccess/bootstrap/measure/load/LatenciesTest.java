package org.merchantaccess.bootstrap.measure.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 31, 32, 63, 64, 65, 1_000, 123_456, 987_654_321, Long.MAX_VALUE})
    void a_latency_is_rounded_down_by_at_most_three_percent(long nanos) {
        latencies.add(nanos);

        assertThat(latencies.quantile(1)).isBetween(nanos - nanos / 32, nanos);
    }

    @Test
    void quantiles_of_merged_histograms_are_correct() {
        Latencies more = new Latencies();
        for (int micros = 1; micros <= 50; micros++) {
            latencies.add(micros * 1_000L);
            more.add((micros + 50) * 1_000L);
        }

        latencies.addAll(more);

        assertThat(latencies.total()).isEqualTo(100);
        assertThat((double) latencies.quantile(0.50)).isCloseTo(50_000, within(1_600d));
        assertThat((double) latencies.quantile(0.99)).isCloseTo(99_000, within(3_100d));
    }

    @Test
    void the_quantile_of_an_empty_histogram_is_zero() {
        assertThat(latencies.quantile(0.99)).isZero();
    }
}
