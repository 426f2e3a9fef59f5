package org.merchantaccess.persistence.measure;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Measured durations in nanoseconds. Thread-safe. */
public final class Durations {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long duration) {
        nanos.add(duration);
    }

    public int count() {
        return nanos.size();
    }

    /** Returns the median, the 99th percentile and the maximum in milliseconds. */
    @Override
    public String toString() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "p50 %.2f ms, p99 %.2f ms, max %.2f ms",
                        millis(sorted, 50),
                        millis(sorted, 99),
                        millis(sorted, 100));
    }

    private static double millis(List<Long> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1e6;
    }
}
