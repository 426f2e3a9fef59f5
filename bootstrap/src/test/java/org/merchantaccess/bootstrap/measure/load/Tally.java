package org.merchantaccess.bootstrap.measure.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The results of one kind of request, over one or more windows. */
public final class Tally {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Latencies latencies = new Latencies();
    private final Map<String, Long> failures = new TreeMap<>();
    private long nanos;
    private Duration serverTime = Duration.ZERO;

    /**
     * Counts an expected response.
     *
     * @param latency in nanoseconds
     * @param sinceStart nanoseconds since the start of the window
     */
    public void answered(long latency, long sinceStart) {
        latencies.add(latency);
        nanos = sinceStart;
    }

    /** Counts a failure with its reason. */
    public void failed(String reason) {
        failures.merge(reason, 1L, Long::sum);
    }

    /** Adds processor time of the server. */
    public void addServerTime(Duration time) {
        serverTime = serverTime.plus(time);
    }

    /** Returns the sum of both. */
    public Tally plus(Tally other) {
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

    /** Returns the number of expected responses. */
    public long responses() {
        return latencies.total();
    }

    public double responsesPerSecond() {
        return responses() / (nanos / NANOS_PER_SECOND);
    }

    /** Returns the server's processor time per response, in microseconds. */
    public double serverTimePerResponse() {
        return serverTime.toNanos() / 1e3 / responses();
    }

    /** Returns a quantile of the latency, in microseconds. */
    public double latency(double part) {
        return latencies.quantile(part) / 1e3;
    }

    /** Returns the number of failures by reason. */
    public Map<String, Long> failures() {
        return Map.copyOf(failures);
    }
}
