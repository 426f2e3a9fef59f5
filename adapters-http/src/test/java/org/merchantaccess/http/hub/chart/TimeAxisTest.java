package org.merchantaccess.http.hub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class TimeAxisTest {

    private static final Instant NOW = Instant.parse("2026-12-03T14:05:07Z");

    private static TimeAxis axes(RandomGenerator random) {
        return oneOf(random, List.of(ChartPeriod.values())).until(NOW.minusSeconds(random.nextLong(400_000_000)));
    }

    private static List<String> labels(ChartPeriod period) {
        return period.until(NOW).labels().stream().map(TimeAxis.Label::text).toList();
    }

    @Test
    void the_last_interval_that_has_begun_contains_the_current_time() {
        for (ChartPeriod period : ChartPeriod.values()) {
            TimeAxis axis = period.until(NOW);

            assertThat(axis.indexOf(NOW)).as(period.title()).hasValue(axis.begun() - 1);
        }
    }

    @Test
    void seven_days_are_today_and_the_six_days_before() {
        TimeAxis week = ChartPeriod.WEEK.until(NOW);

        assertThat(week.start()).isEqualTo("2026-11-27T00:00:00Z");
        assertThat(week.startOf(week.count())).isEqualTo("2026-12-04T00:00:00Z");
        assertThat(week.begun()).isEqualTo(27);
    }

    @Test
    void a_time_belongs_to_the_interval_that_starts_at_or_before_it() {
        TimeAxis day = ChartPeriod.DAY.until(NOW);

        assertThat(day.indexOf(Instant.parse("2026-12-03T13:59:59Z"))).hasValue(22);
        assertThat(day.indexOf(Instant.parse("2026-12-03T14:00:00Z"))).hasValue(23);
        assertThat(day.indexOf(Instant.parse("2026-12-03T15:00:00Z"))).isEmpty();
        assertThat(day.indexOf(Instant.parse("2026-12-02T15:00:00Z"))).hasValue(0);
        assertThat(day.indexOf(Instant.parse("2026-12-02T14:59:59Z"))).isEmpty();
    }

    @Test
    void intervals_start_at_round_times_in_utc() {
        assertThat(ChartPeriod.DAY.until(NOW).text(23)).isEqualTo("3 Dec 2026, 14:00–15:00 UTC");
        assertThat(ChartPeriod.WEEK.until(NOW).text(26)).isEqualTo("3 Dec 2026, 12:00–18:00 UTC");
        assertThat(ChartPeriod.MONTH.until(NOW).text(29)).isEqualTo("3 Dec 2026");
    }

    @Test
    void labels_are_round_times_and_dates() {
        assertThat(labels(ChartPeriod.DAY)).containsExactly("18:00", "3 Dec", "06:00", "12:00");
        assertThat(labels(ChartPeriod.WEEK)).containsExactly("27 Nov", "29 Nov", "1 Dec", "3 Dec");
        assertThat(labels(ChartPeriod.MONTH)).containsExactly("5 Nov", "12 Nov", "19 Nov", "26 Nov", "3 Dec");
    }

    @Test
    void labels_are_few_in_order_and_far_enough_apart_for_a_narrow_screen() {
        forAll(TimeAxisTest::axes, axis -> {
            List<Double> positions =
                    axis.labels().stream().map(TimeAxis.Label::position).toList();

            assertThat(positions).hasSizeBetween(3, 5).allMatch(each -> each >= 0 && each < 1);
            for (int i = 1; i < positions.size(); i++) {
                assertThat(positions.get(i) - positions.get(i - 1)).isGreaterThan(0.19);
            }
        });
    }

    @Test
    void counts_are_added_up_by_interval_and_those_outside_are_left_out() {
        TimeAxis week = ChartPeriod.WEEK.until(NOW);
        List<Instant> times = List.of(
                NOW, NOW.minus(Duration.ofHours(2)), NOW.minus(Duration.ofHours(6)), NOW.minus(Duration.ofDays(8)));

        Series series = week.series("Logins", times, Function.identity(), time -> 10);

        assertThat(series.total()).isEqualTo(30);
        assertThat(series.counts().subList(25, 27)).containsExactly(10L, 20L);
    }
}
