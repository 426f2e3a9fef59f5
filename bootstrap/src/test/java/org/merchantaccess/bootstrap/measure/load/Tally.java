package org.merchantaccess.bootstrap.measure.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What came of asking one thing over and over, in one window or in several. */
final class Tally {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Latencies latencies = new Latencies();
    private final Map<String, Long> failures = new TreeMap<>();
    private long nanos;
    private Duration serverTime = Duration.ZERO;

    /**
     * One answer as expected.
     *
     * @param latency in nanoseconds
     * @param sinceBegun nanoseconds since the window was opened
     */
    void answered(long latency, long sinceBegun) {
        latencies.add(latency);
        nanos = sinceBegun;
    }

    void failed(String reason) {
        failures.merge(reason, 1L, Long::sum);
    }

    /** What the server's processors worked meanwhile. */
    void serverWorked(Duration time) {
        serverTime = serverTime.plus(time);
    }

    Tally plus(Tally other) {
        Tally sum = new Tally();
        sum.add(this);
        sum.add(other);
        return sum;
    }

    private void add(Tally other) {
        latencies.addAll(other.latencies);
        other.failures.forEach((reason, count) -> failures.merge(reason, count, Long::sum));
        nanos += other.nanos;
        serverTime = serverTime.plus(other.serverTime);
    }

    long answers() {
        return latencies.total();
    }

    double answersPerSecond() {
        return answers() / (nanos / NANOS_PER_SECOND);
    }

    /** In microseconds. */
    double serverTimePerAnswer() {
        return serverTime.toNanos() / 1e3 / answers();
    }

    /** In microseconds. */
    double latency(double part) {
        return latencies.quantile(part) / 1e3;
    }

    /** How often what went wrong. */
    Map<String, Long> failures() {
        return Map.copyOf(failures);
    }
}
