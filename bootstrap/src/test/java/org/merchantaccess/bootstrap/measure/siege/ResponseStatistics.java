package org.merchantaccess.bootstrap.measure.siege;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.merchantaccess.bootstrap.measure.load.Latencies;

/** Statistics of responses and connection failures: counts and latencies by outcome. Not thread-safe. */
final class ResponseStatistics {

    private final Map<String, Latencies> all = new TreeMap<>();

    void add(String outcome, long nanos) {
        all.computeIfAbsent(outcome, first -> new Latencies()).add(nanos);
    }

    void answered(int status, long nanos) {
        add(Integer.toString(status), nanos);
    }

    void addAll(ResponseStatistics other) {
        other.all.forEach((outcome, latencies) ->
                all.computeIfAbsent(outcome, first -> new Latencies()).addAll(latencies));
    }

    /** Returns the number of all outcomes. */
    long count() {
        return all.values().stream().mapToLong(Latencies::total).sum();
    }

    /** Returns the share of an outcome within the given milliseconds; 0 if there was none. */
    double shareWithin(String outcome, double millis) {
        return of(outcome).partUpTo((long) (millis * 1e6));
    }

    long count(String outcome) {
        return of(outcome).total();
    }

    /** Returns a latency quantile in milliseconds. */
    double latency(String outcome, double part) {
        return of(outcome).quantile(part) / 1e6;
    }

    boolean isOnly(String outcome) {
        return all.keySet().equals(Set.of(outcome));
    }

    private Latencies of(String outcome) {
        return all.getOrDefault(outcome, new Latencies());
    }

    /** Returns {@code 200: 1234, p50 0.4 ms, p99 2.1 ms} for each outcome. */
    String text() {
        StringBuilder text = new StringBuilder();
        all.keySet()
                .forEach(outcome -> text.append(String.format(
                        Locale.ROOT,
                        "%s%s: %d, p50 %.1f ms, p99 %.1f ms",
                        text.isEmpty() ? "" : "; ",
                        outcome,
                        count(outcome),
                        latency(outcome, 0.50),
                        latency(outcome, 0.99))));
        return text.toString();
    }
}
