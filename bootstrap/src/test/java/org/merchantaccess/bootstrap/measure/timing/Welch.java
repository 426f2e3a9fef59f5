package org.merchantaccess.bootstrap.measure.timing;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Welch's t-test as dudect applies it (Reparaz, Balasch, Verbauwhede: "Dude, is my code constant time?", 2017): on samples cropped at
 * several percentiles, because what else the machine does hides small differences in the long times.
 */
final class Welch {

    /** Beyond that, two samples are hardly of the same kind. */
    static final double NOTEWORTHY = 4.5;

    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 100};

    private Welch() {}

    /** The t that is furthest from nothing, of all croppings; above nothing where the first takes longer. */
    static double t(Times one, Times other) {
        Times all = Times.together(List.of(one, other));
        return DoubleStream.of(PERCENTILES)
                .map(all::percentile)
                .map(longest -> uncropped(one.upTo(longest), other.upTo(longest)))
                .reduce(0, (furthest, t) -> Math.abs(t) > Math.abs(furthest) ? t : furthest);
    }

    private static double uncropped(Times one, Times other) {
        double spread = one.variance() / one.count() + other.variance() / other.count();
        return spread > 0 ? (one.mean() - other.mean()) / Math.sqrt(spread) : 0;
    }
}
