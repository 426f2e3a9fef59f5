package org.merchantaccess.bootstrap.measure.timing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How long something took each time, in nanoseconds. */
final class Times {

    private final String name;
    private final long[] nanos;

    Times(String name, long... nanos) {
        this.name = name;
        this.nanos = nanos.clone();
    }

    /** All of them together. */
    static Times together(List<Times> all) {
        return new Times("all", all.stream().flatMapToLong(Times::stream).toArray());
    }

    String name() {
        return name;
    }

    LongStream stream() {
        return LongStream.of(nanos);
    }

    double median() {
        return percentile(50);
    }

    /** What that many of a hundred times did not go beyond. */
    double percentile(double percent) {
        long[] sorted = stream().sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * percent / 100))];
    }

    /** The times that were not longer than that. */
    Times upTo(double longest) {
        return new Times(name, stream().filter(time -> time <= longest).toArray());
    }

    int count() {
        return nanos.length;
    }

    double mean() {
        return Arrays.stream(nanos).average().orElse(0);
    }

    double variance() {
        double mean = mean();
        return stream().mapToDouble(time -> (time - mean) * (time - mean)).sum() / Math.max(1, nanos.length - 1);
    }
}
