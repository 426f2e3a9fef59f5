package org.merchantaccess.bootstrap.measure.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What came of a race, as a table: each against all others, once for each time it was run. */
final class TimingReport {

    private static final double NOTEWORTHY_PERCENT = 5;

    private final String title;
    private final String measure;
    private final double noteworthy;
    private final List<List<Times>> results;
    private final ToDoubleBiFunction<Times, Times> difference;

    private TimingReport(
            String title,
            String measure,
            double noteworthy,
            List<List<Times>> results,
            ToDoubleBiFunction<Times, Times> difference) {
        this.title = title;
        this.measure = measure;
        this.noteworthy = noteworthy;
        this.results = List.copyOf(results);
        this.difference = difference;
    }

    static TimingReport byT(String title, List<List<Times>> results) {
        return new TimingReport(title, "t", Welch.NOTEWORTHY, results, Welch::t);
    }

    static TimingReport byMedian(String title, List<List<Times>> results) {
        return new TimingReport(
                title, "%", NOTEWORTHY_PERCENT, results, (one, others) -> 100 * (one.median() / others.median() - 1));
    }

    /** Whether nothing stands out. */
    boolean isAlike() {
        return IntStream.range(0, results.get(0).size()).noneMatch(this::standsOut);
    }

    /** Most of the times; now and then anything does. */
    private boolean standsOut(int entrant) {
        return 2
                        * differences(entrant)
                                .filter(found -> Math.abs(found) >= noteworthy)
                                .count()
                > results.size();
    }

    private DoubleStream differences(int entrant) {
        return results.stream().mapToDouble(times -> {
            List<Times> others = new ArrayList<>(times);
            Times one = others.remove(entrant);
            return difference.applyAsDouble(one, Times.together(others));
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

    private String line(int entrant) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                results.get(0).get(entrant).name(),
                each(results.stream().mapToDouble(times -> times.get(entrant).median() / 1000), "%.2f"),
                each(differences(entrant), "%+.1f"),
                standsOut(entrant) ? "STANDS OUT" : "");
    }

    private static String each(DoubleStream numbers, String form) {
        return numbers.mapToObj(number -> String.format(Locale.ROOT, form, number))
                .collect(Collectors.joining(", "));
    }
}
