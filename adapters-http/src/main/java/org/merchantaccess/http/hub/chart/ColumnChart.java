package org.merchantaccess.http.hub.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Columns over time, stacked if there are several series. Horizontal positions are percentages and vertical ones pixels, so that the chart
 * fills the available width while its text keeps its size.
 *
 * @param title the kind of requests counted
 * @param total the sum of all counts
 * @param description the chart in a sentence, for screen readers
 * @param intervals the number of intervals that the width is divided into
 * @param columns the intervals that have begun
 * @param legend the series with their sums, in the order of the stack from the bottom
 */
public record ColumnChart(
        String title,
        String total,
        String description,
        int intervals,
        List<Line> lines,
        List<Column> columns,
        List<Label> labels,
        List<LegendEntry> legend) {

    /** The height of the highest line above the baseline. */
    static final int HEIGHT = 112;

    /** Space for half of the text at the highest line. */
    private static final int ABOVE = 8;

    private static final int BASELINE = ABOVE + HEIGHT;
    private static final double GAP = 0.2;

    public ColumnChart {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        labels = List.copyOf(labels);
        legend = List.copyOf(legend);
    }

    /**
     * Draws a chart.
     *
     * @param period the period as text, such as {@code 7 days}
     * @param series at least one
     */
    public static ColumnChart of(String title, String period, TimeAxis time, List<Series> series) {
        List<Long> sums = sums(time, series);
        long total = sums.stream().mapToLong(Long::longValue).sum();
        CountAxis axis = CountAxis.of(max(sums));
        return new ColumnChart(
                title,
                CountText.grouped(total),
                description(title, period, time, sums, total),
                time.count(),
                axis.lines().stream()
                        .map(count ->
                                new Line(pixels(BASELINE - axis.height(count, HEIGHT)), CountText.shortened(count)))
                        .toList(),
                IntStream.range(0, time.begun())
                        .mapToObj(index -> column(time, index, axis, series))
                        .toList(),
                time.labels().stream()
                        .map(label -> new Label(percent(label.position()), label.text()))
                        .toList(),
                IntStream.range(0, series.size())
                        .mapToObj(index -> LegendEntry.of(index, series.get(index)))
                        .toList());
    }

    private static List<Long> sums(TimeAxis time, List<Series> series) {
        return IntStream.range(0, time.count())
                .mapToObj(index -> series.stream()
                        .mapToLong(each -> each.counts().get(index))
                        .sum())
                .toList();
    }

    private static long max(List<Long> counts) {
        return counts.stream().flatMapToLong(LongStream::of).max().orElse(0);
    }

    private static String description(String title, String period, TimeAxis time, List<Long> sums, long total) {
        String text = title + ", " + period + ": " + CountText.grouped(total) + " in total";
        if (total == 0) {
            return text + ".";
        }
        long highest = max(sums);
        return text + ", at most " + CountText.grouped(highest) + " (" + time.text(sums.indexOf(highest)) + ").";
    }

    private static Column column(TimeAxis time, int index, CountAxis axis, List<Series> series) {
        List<Bar> bars = new ArrayList<>();
        double top = BASELINE;
        for (int each = 0; each < series.size(); each++) {
            double height = axis.height(series.get(each).counts().get(index), HEIGHT);
            if (height > 0) {
                top -= height;
                bars.add(new Bar(each + 1, pixels(top), pixels(height)));
            }
        }
        return new Column(
                percent((double) index / time.count()),
                percent((index + GAP / 2) / time.count()),
                text(time, index, series),
                bars);
    }

    private static String text(TimeAxis time, int index, List<Series> series) {
        String counts = series.stream()
                .filter(each -> series.size() == 1 || each.counts().get(index) > 0)
                .map(each ->
                        CountText.grouped(each.counts().get(index)) + (series.size() == 1 ? "" : " " + each.name()))
                .collect(Collectors.joining(", "));
        return time.text(index) + ": " + (counts.isEmpty() ? "0" : counts);
    }

    /** Returns true if the columns consist of several series. */
    public boolean isStacked() {
        return legend.size() > 1;
    }

    /** Returns the width of the area of a column. */
    public String areaWidth() {
        return percent(1.0 / intervals);
    }

    /** Returns the width of the bars. */
    public String barWidth() {
        return percent((1 - GAP) / intervals);
    }

    /** Returns the vertical position of the labels. */
    public int labelsAt() {
        return BASELINE + 20;
    }

    /** Returns the height of the area of a column. */
    public int areaHeight() {
        return BASELINE;
    }

    private static String percent(double fraction) {
        return rounded(fraction * 100) + "%";
    }

    private static String pixels(double length) {
        return rounded(length);
    }

    private static String rounded(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A horizontal line with its count. */
    public record Line(String y, String text) {}

    /** A label of the time axis. */
    public record Label(String x, String text) {}

    /**
     * One interval.
     *
     * @param area the left edge of its area, which shows the text when pointed at
     * @param x the left edge of its bars
     */
    public record Column(String area, String x, String text, List<Bar> bars) {
        public Column {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param number the number of its series, from 1 at the bottom
     */
    public record Bar(int number, String y, String height) {}

    /** A series with its sum. */
    public record LegendEntry(int number, String name, String total) {
        static LegendEntry of(int index, Series series) {
            return new LegendEntry(index + 1, series.name(), CountText.grouped(series.total()));
        }
    }
}
