package org.merchantaccess.http.hub.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts of one kind, one for each interval of a {@link TimeAxis}.
 *
 * @param name the name in a legend
 */
public record Series(String name, List<Long> counts) {

    public Series {
        counts = List.copyOf(counts);
    }

    /** Returns the sum of all intervals. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the sum of two series under the name of the first. */
    public Series plus(Series other) {
        return new Series(
                name,
                IntStream.range(0, counts.size())
                        .mapToObj(index -> counts.get(index) + other.counts.get(index))
                        .toList());
    }

    /** Returns the largest series, the first of equals first; the rest is added up under that name. */
    public static List<Series> largest(List<Series> all, int number, String nameOfRest) {
        List<Series> sorted = all.stream()
                .filter(series -> series.total() > 0)
                .sorted((one, other) -> Long.compare(other.total(), one.total()))
                .toList();
        if (sorted.size() <= number) {
            return sorted;
        }
        List<Series> kept = new ArrayList<>(sorted.subList(0, number - 1));
        sorted.subList(number - 1, sorted.size()).stream()
                .reduce(Series::plus)
                .ifPresent(rest -> kept.add(new Series(nameOfRest, rest.counts())));
        return kept;
    }
}
