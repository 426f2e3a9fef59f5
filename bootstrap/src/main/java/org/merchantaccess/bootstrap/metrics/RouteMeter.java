package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the responses of one route. Its counters are created on first use: most routes respond with few statuses, and an unused route
 * needs no line in the exposition.
 */
final class RouteMeter {

    private static final int STATUSES = 600;

    private final AtomicReferenceArray<CounterDataPoint> answers = new AtomicReferenceArray<>(STATUSES);
    private final IntFunction<CounterDataPoint> answersOf;
    private final Supplier<DistributionDataPoint> durationsOf;
    private volatile @Nullable DistributionDataPoint durations;

    RouteMeter(IntFunction<CounterDataPoint> answersOf, Supplier<DistributionDataPoint> durationsOf) {
        this.answersOf = answersOf;
        this.durationsOf = durationsOf;
    }

    void count(int status, double seconds) {
        answers(status).inc();
        durations().observe(seconds);
    }

    private CounterDataPoint answers(int status) {
        CounterDataPoint known = answers.get(status);
        if (known != null) {
            return known;
        }
        CounterDataPoint found = answersOf.apply(status);
        answers.set(status, found);
        return found;
    }

    private DistributionDataPoint durations() {
        DistributionDataPoint known = durations;
        if (known != null) {
            return known;
        }
        DistributionDataPoint found = durationsOf.get();
        durations = found;
        return found;
    }
}
