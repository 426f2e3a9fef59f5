package org.merchantaccess.bootstrap.measure.siege;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.merchantaccess.bootstrap.measure.load.Latencies;

/** What was answered, or happened in place of an answer, how often and how soon. For one thread. */
final class Heard {

    private final Map<String, Latencies> all = new TreeMap<>();

    void add(String what, long nanos) {
        all.computeIfAbsent(what, first -> new Latencies()).add(nanos);
    }

    void answered(int status, long nanos) {
        add(Integer.toString(status), nanos);
    }

    void addAll(Heard others) {
        others.all.forEach((what, latencies) ->
                all.computeIfAbsent(what, first -> new Latencies()).addAll(latencies));
    }

    /** How much was heard in all. */
    long count() {
        return all.values().stream().mapToLong(Latencies::total).sum();
    }

    /** The part of those answers that came within so many milliseconds; 0 where there was no such answer. */
    double partWithin(String what, double millis) {
        return of(what).partUpTo((long) (millis * 1e6));
    }

    long count(String what) {
        return of(what).total();
    }

    /** In milliseconds. */
    double latency(String what, double part) {
        return of(what).quantile(part) / 1e6;
    }

    boolean isOnly(String what) {
        return all.keySet().equals(Set.of(what));
    }

    private Latencies of(String what) {
        return all.getOrDefault(what, new Latencies());
    }

    /** {@code 200: 1234, p50 0.4 ms, p99 2.1 ms}, for each. */
    String text() {
        StringBuilder text = new StringBuilder();
        all.keySet()
                .forEach(what -> text.append(String.format(
                        Locale.ROOT,
                        "%s%s: %d, p50 %.1f ms, p99 %.1f ms",
                        text.isEmpty() ? "" : "; ",
                        what,
                        count(what),
                        latency(what, 0.50),
                        latency(what, 0.99))));
        return text.toString();
    }
}
