package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the answers of one route. What it counts in is looked up once, and only when it is needed: most routes answer with few of
 * the statuses there are, and a route nobody asks needs no line in what is collected.
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
