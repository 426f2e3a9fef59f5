package org.merchantaccess.bootstrap.measure.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a soak, as tables. */
record SoakReport(List<Sample> samples, Map<String, ?> failures) {

    /** Less than that is how such figures go up and down. */
    private static final double NOTEWORTHY = 1.10;

    static String head() {
        return row(Stream.concat(
                        Stream.of("second"),
                        Stream.concat(Stream.of(Supply.values()).map(Supply::words), Stream.of("answers"))))
                + row(Stream.of("").flatMap(none -> Stream.generate(() -> "--:").limit(Supply.values().length + 2L)));
    }

    static String line(Sample sample) {
        return row(Stream.concat(
                Stream.of(Long.toString(sample.second())),
                Stream.concat(
                        sample.amounts().values().stream().map(String::valueOf),
                        Stream.of(Long.toString(sample.answers())))));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The first third against the last. */
    String verdict() {
        StringBuilder text = new StringBuilder("\n| | first third | last third | |\n|---|--:|--:|---|\n");
        int third = Math.max(1, samples.size() / 3);
        for (Supply supply : Supply.values()) {
            double first = mean(samples.subList(0, third), supply);
            double last = mean(samples.subList(samples.size() - third, samples.size()), supply);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %s |%n",
                    supply.words(),
                    first,
                    last,
                    last > first * NOTEWORTHY ? "grew" : "steady"));
        }
        failures.forEach((reason, count) -> text.append("FAILED ")
                .append(count)
                .append(" times: ")
                .append(reason)
                .append('\n'));
        return text.toString();
    }

    private static double mean(List<Sample> some, Supply supply) {
        return some.stream()
                .mapToLong(sample -> sample.amounts().getOrDefault(supply, 0L))
                .average()
                .orElse(0);
    }
}
