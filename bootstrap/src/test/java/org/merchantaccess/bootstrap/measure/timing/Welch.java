package org.merchantaccess.bootstrap.measure.timing;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Welch's t-test as dudect applies it (Reparaz, Balasch, Verbauwhede: "Dude, is my code constant time?", 2017): on samples cropped at
 * several percentiles, because other load of the machine hides small differences in the long times.
 */
final class Welch {

    /** Above this absolute value, two samples very likely differ. */
    static final double THRESHOLD = 4.5;

    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 100};

    private Welch() {}

    /** Returns the t of largest absolute value over all croppings; positive if the first sample is slower. */
    static double t(TimeSample one, TimeSample other) {
        TimeSample all = TimeSample.together(List.of(one, other));
        return DoubleStream.of(PERCENTILES)
                .map(all::percentile)
                .map(limit -> uncropped(one.upTo(limit), other.upTo(limit)))
                .reduce(0, (largest, t) -> Math.abs(t) > Math.abs(largest) ? t : largest);
    }

    private static double uncropped(TimeSample one, TimeSample other) {
        double spread = one.variance() / one.count() + other.variance() / other.count();
        return spread > 0 ? (one.mean() - other.mean()) / Math.sqrt(spread) : 0;
    }
}
