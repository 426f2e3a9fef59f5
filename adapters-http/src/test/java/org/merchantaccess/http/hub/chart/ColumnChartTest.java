package org.merchantaccess.http.hub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ColumnChartTest {

    private static final Instant NOW = Instant.parse("2026-12-03T14:05:07Z");

    private static TimeAxis days(int count) {
        return TimeAxis.until(NOW, Duration.ofDays(1), count, Duration.ofDays(1));
    }

    private static ColumnChart chart(Long... counts) {
        TimeAxis time = days(counts.length);
        return ColumnChart.of("Calls", "3 days", time, List.of(new Series("Calls", List.of(counts))));
    }

    private static double height(ColumnChart chart, int column) {
        return chart.columns().get(column).bars().stream()
                .mapToDouble(bar -> Double.parseDouble(bar.height()))
                .sum();
    }

    private static List<Long> randomCounts(RandomGenerator random) {
        return LongStream.generate(() -> random.nextLong(1L << random.nextInt(1, 50)))
                .limit(30)
                .boxed()
                .toList();
    }

    @Test
    void heights_are_proportional_to_the_counts() {
        ColumnChart chart = chart(100L, 200L, 400L);

        assertThat(height(chart, 2)).isEqualTo(2 * height(chart, 1)).isEqualTo(4 * height(chart, 0));
        assertThat(height(chart, 2)).isEqualTo(ColumnChart.HEIGHT);
    }

    @Test
    void one_huge_count_leaves_small_ones_visible() {
        ColumnChart chart = chart(1L, 1_000_000L, 0L);

        assertThat(height(chart, 0)).isEqualTo(1);
        assertThat(height(chart, 1)).isEqualTo(ColumnChart.HEIGHT);
        assertThat(chart.columns().get(2).bars()).isEmpty();
    }

    @Test
    void without_counts_there_are_lines_and_no_bars() {
        ColumnChart chart = chart(0L, 0L, 0L);

        assertThat(chart.columns()).allMatch(column -> column.bars().isEmpty());
        assertThat(chart.lines()).extracting(ColumnChart.Line::text).containsExactly("0", "1");
        assertThat(chart.description()).isEqualTo("Calls, 3 days: 0 in total.");
    }

    @Test
    void a_higher_count_never_has_a_lower_bar_and_each_bar_stands_within_the_chart() {
        forAll(ColumnChartTest::randomCounts, counts -> {
            ColumnChart chart = chart(counts.toArray(Long[]::new));
            int highest = counts.indexOf(Collections.max(counts));

            for (int i = 0; i < counts.size(); i++) {
                assertThat(height(chart, i)).isBetween(0.0, height(chart, highest));
            }
            assertThat(height(chart, highest)).isLessThanOrEqualTo(ColumnChart.HEIGHT);
        });
    }

    @Test
    void bars_of_several_series_are_stacked_without_gaps() {
        TimeAxis time = days(1);

        ColumnChart chart = ColumnChart.of(
                "Refused requests",
                "1 day",
                time,
                List.of(new Series("Wrong app_key", List.of(30L)), new Series("App ID not active", List.of(10L))));

        List<ColumnChart.Bar> bars = chart.columns().get(0).bars();
        assertThat(bars).extracting(ColumnChart.Bar::number).containsExactly(1, 2);
        assertThat(Double.parseDouble(bars.get(1).y())
                        + Double.parseDouble(bars.get(1).height()))
                .isEqualTo(Double.parseDouble(bars.get(0).y()));
        assertThat(chart.columns().get(0).text()).isEqualTo("3 Dec 2026: 30 Wrong app_key, 10 App ID not active");
        assertThat(chart.isStacked()).isTrue();
    }

    @Test
    void the_description_names_total_and_peak() {
        assertThat(chart(100L, 3_200L, 100L).description())
                .isEqualTo("Calls, 3 days: 3,400 in total, at most 3,200 (2 Dec 2026).");
    }

    @Test
    void each_column_has_its_time_and_count_as_text() {
        assertThat(chart(1L, 0L, 1_400L).columns())
                .extracting(ColumnChart.Column::text)
                .containsExactly("1 Dec 2026: 1", "2 Dec 2026: 0", "3 Dec 2026: 1,400");
    }

    @Test
    void the_table_has_the_same_numbers() {
        TimeAxis time = days(2);

        NumberTable table = NumberTable.of(
                "Requests",
                time,
                List.of(new Series("Logins", List.of(1L, 2L)), new Series("Calls", List.of(1_000L, 0L))));

        assertThat(table.columns()).containsExactly("Logins", "Calls");
        assertThat(table.rows())
                .containsExactly(
                        new NumberTable.Row("2 Dec 2026", List.of("1", "1,000")),
                        new NumberTable.Row("3 Dec 2026", List.of("2", "0")));
    }
}
