package org.merchantaccess.nodes.traffic;

import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Measured times in milliseconds. Thread-safe. */
public final class Times {

    private final ConcurrentSkipListMap<Double, AtomicInteger> counts = new ConcurrentSkipListMap<>();

    public void add(double millis) {
        counts.computeIfAbsent(millis, time -> new AtomicInteger()).incrementAndGet();
    }

    public int count() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public double max() {
        return counts.isEmpty() ? 0 : counts.lastKey();
    }

    /** Returns the time that this share of the times does not exceed. */
    public double percentile(double share) {
        long rank = (long) Math.ceil(share * count());
        long seen = 0;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue().get();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        return 0;
    }

    /** Returns p50, p99 and the maximum. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f/%.1f/%.1f ms", percentile(0.5), percentile(0.99), max());
    }
}
