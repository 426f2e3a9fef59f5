package org.merchantaccess.http.hub.chart;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The vertical axis of a chart, from zero.
 *
 * @param step the distance of its lines: 1, 2 or 5 times a power of ten
 * @param top the highest line, at or above the highest count
 */
record CountAxis(long step, long top) {

    static final int MAX_STEPS = 4;

    /** Returns the axis with the smallest step for that highest count, which may be up to 10<sup>18</sup>. */
    static CountAxis of(long highest) {
        long power = 1;
        while (steps(highest, 5 * power) > MAX_STEPS) {
            power *= 10;
        }
        long step = smallest(highest, power);
        return new CountAxis(step, Math.max(1, steps(highest, step)) * step);
    }

    private static long smallest(long highest, long power) {
        if (steps(highest, power) <= MAX_STEPS) {
            return power;
        }
        return steps(highest, 2 * power) <= MAX_STEPS ? 2 * power : 5 * power;
    }

    private static long steps(long highest, long step) {
        return (highest + step - 1) / step;
    }

    /** Returns the counts of the lines, from zero to the top. */
    List<Long> lines() {
        return LongStream.rangeClosed(0, top / step)
                .mapToObj(each -> each * step)
                .toList();
    }

    /** Returns the height of a count. A count above zero has at least the height 1, so that it is visible. */
    double height(long count, int heightOfTop) {
        double height = (double) count / top * heightOfTop;
        return count > 0 ? Math.max(1, height) : 0;
    }
}
