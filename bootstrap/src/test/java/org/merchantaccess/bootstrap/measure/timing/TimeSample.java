package org.merchantaccess.bootstrap.measure.timing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Measured times in nanoseconds. */
final class TimeSample {

    private final String name;
    private final long[] nanos;

    TimeSample(String name, long... nanos) {
        this.name = name;
        this.nanos = nanos.clone();
    }

    /** Combines several samples. */
    static TimeSample together(List<TimeSample> all) {
        return new TimeSample(
                "all", all.stream().flatMapToLong(TimeSample::stream).toArray());
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

    /** Returns a percentile. */
    double percentile(double percent) {
        long[] sorted = stream().sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * percent / 100))];
    }

    /** Returns the times up to a limit. */
    TimeSample upTo(double limit) {
        return new TimeSample(name, stream().filter(time -> time <= limit).toArray());
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
