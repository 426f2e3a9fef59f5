package org.merchantaccess.bootstrap.measure.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Formats the comparison of each candidate with all others, once per repetition. */
final class TimingReport {

    private static final double THRESHOLD_PERCENT = 5;

    private final String title;
    private final String measure;
    private final double threshold;
    private final List<List<TimeSample>> results;
    private final ToDoubleBiFunction<TimeSample, TimeSample> difference;

    private TimingReport(
            String title,
            String measure,
            double threshold,
            List<List<TimeSample>> results,
            ToDoubleBiFunction<TimeSample, TimeSample> difference) {
        this.title = title;
        this.measure = measure;
        this.threshold = threshold;
        this.results = List.copyOf(results);
        this.difference = difference;
    }

    static TimingReport byT(String title, List<List<TimeSample>> results) {
        return new TimingReport(title, "t", Welch.THRESHOLD, results, Welch::t);
    }

    static TimingReport byMedian(String title, List<List<TimeSample>> results) {
        return new TimingReport(
                title, "%", THRESHOLD_PERCENT, results, (one, others) -> 100 * (one.median() / others.median() - 1));
    }

    /** Returns whether no candidate stands out. */
    boolean isUniform() {
        return IntStream.range(0, results.get(0).size()).noneMatch(this::standsOut);
    }

    /** Returns whether a candidate differs in most repetitions; single outliers are normal. */
    private boolean standsOut(int candidate) {
        return 2
                        * differences(candidate)
                                .filter(found -> Math.abs(found) >= threshold)
                                .count()
                > results.size();
    }

    private DoubleStream differences(int candidate) {
        return results.stream().mapToDouble(times -> {
            List<TimeSample> others = new ArrayList<>(times);
            TimeSample one = others.remove(candidate);
            return difference.applyAsDouble(one, TimeSample.together(others));
        });
    }

    String text() {
        return IntStream.range(0, results.get(0).size())
                .mapToObj(this::line)
                .collect(Collectors.joining(
                        "\n",
                        "\n" + title + ": " + results.get(0).get(0).count() + " each, in " + results.size()
                                + " runs\n| | median, µs | " + measure + " against all others | |\n|---|--:|--:|---|\n",
                        "\n"));
    }

    private String line(int candidate) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                results.get(0).get(candidate).name(),
                each(results.stream().mapToDouble(times -> times.get(candidate).median() / 1000), "%.2f"),
                each(differences(candidate), "%+.1f"),
                standsOut(candidate) ? "STANDS OUT" : "");
    }

    private static String each(DoubleStream numbers, String form) {
        return numbers.mapToObj(number -> String.format(Locale.ROOT, form, number))
                .collect(Collectors.joining(", "));
    }
}
