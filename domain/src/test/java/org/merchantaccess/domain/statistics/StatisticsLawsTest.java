package org.merchantaccess.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.token.RefusalCause;

class StatisticsLawsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:17:31Z");

    @Test
    void the_order_of_additions_does_not_matter() {
        forAll(random -> listOf(random, 8, StatisticsLawsTest::anyCounts), counts -> {
            List<RequestCounts> reversed = new ArrayList<>(counts);
            Collections.reverse(reversed);

            RequestCounts sum = sum(counts);
            assertThat(sum(reversed)).isEqualTo(sum);
            assertThat(sum.total())
                    .isEqualTo(counts.stream().mapToLong(RequestCounts::total).sum());
            assertThat(sum.refused())
                    .isEqualTo(counts.stream().mapToLong(RequestCounts::refused).sum());
        });
    }

    @Test
    void a_series_has_a_point_for_each_interval_and_their_sum_is_the_total() {
        forAll(random -> listOf(random, 10, Reported::any), reports -> {
            TimeWindow window = TimeWindow.until(NOW, Resolution.HOURLY, 24);
            Map<Instant, RequestCounts> counted = new HashMap<>();
            reports.forEach(
                    report -> counted.merge(Resolution.HOURLY.startOf(report.at), report.counts, RequestCounts::plus));

            TimeSeries series = new TimeSeries(window, counted);

            assertThat(series.points()).extracting(DataPoint::start).isEqualTo(window.starts());
            assertThat(series.total())
                    .isEqualTo(
                            sum(series.points().stream().map(DataPoint::counts).toList()))
                    .isEqualTo(sum(reports.stream()
                            .filter(report -> window.contains(report.at))
                            .map(Reported::counts)
                            .toList()));
        });
    }

    @Test
    void a_number_of_requests_is_not_negative() {
        assertThatThrownBy(() -> RequestCounts.ofLogins(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestCounts.ofCalls(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestCounts.ofRefusals(RefusalCause.DELETED, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void causes_that_did_not_occur_are_absent() {
        assertThat(RequestCounts.ofRefusals(RefusalCause.DELETED, 0)).isEqualTo(RequestCounts.NONE);
    }

    private static RequestCounts sum(List<RequestCounts> counts) {
        return counts.stream().reduce(RequestCounts.NONE, RequestCounts::plus);
    }

    private static RequestCounts anyCounts(RandomGenerator random) {
        return new RequestCounts(
                random.nextInt(5),
                random.nextInt(100),
                Map.of(oneOf(random, List.of(RefusalCause.values())), random.nextLong(3)));
    }

    private record Reported(Instant at, RequestCounts counts) {

        static Reported any(RandomGenerator random) {
            return new Reported(NOW.minus(Duration.ofMinutes(random.nextInt(30 * 60))), anyCounts(random));
        }
    }
}
