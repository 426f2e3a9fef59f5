package org.merchantaccess.bootstrap.measure.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats the results of a soak test as Markdown tables. */
record SoakReport(List<Sample> samples, Map<String, ?> failures) {

    /** Growth below this factor counts as fluctuation. */
    private static final double GROWTH = 1.10;

    static String head() {
        return row(Stream.concat(
                        Stream.of("second"),
                        Stream.concat(Stream.of(Resource.values()).map(Resource::label), Stream.of("answers"))))
                + row(Stream.of("").flatMap(none -> Stream.generate(() -> "--:").limit(Resource.values().length + 2L)));
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

    /** Compares the first third of the samples with the last. */
    String verdict() {
        StringBuilder text = new StringBuilder("\n| | first third | last third | |\n|---|--:|--:|---|\n");
        int third = Math.max(1, samples.size() / 3);
        for (Resource resource : Resource.values()) {
            double first = mean(samples.subList(0, third), resource);
            double last = mean(samples.subList(samples.size() - third, samples.size()), resource);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %s |%n",
                    resource.label(),
                    first,
                    last,
                    last > first * GROWTH ? "grew" : "steady"));
        }
        failures.forEach((reason, count) -> text.append("FAILED ")
                .append(count)
                .append(" times: ")
                .append(reason)
                .append('\n'));
        return text.toString();
    }

    private static double mean(List<Sample> some, Resource resource) {
        return some.stream()
                .mapToLong(sample -> sample.amounts().getOrDefault(resource, 0L))
                .average()
                .orElse(0);
    }
}
