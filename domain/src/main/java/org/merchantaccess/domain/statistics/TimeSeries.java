package org.merchantaccess.domain.statistics;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Requests over time.
 *
 * @param counts the requests by start of the interval; intervals without requests may be absent, and those outside the window are left out
 */
public record TimeSeries(TimeWindow window, Map<Instant, RequestCounts> counts) {
    public TimeSeries {
        requireNonNull(window, "window");
        requireNonNull(counts, "counts");
        SortedMap<Instant, RequestCounts> inOrder = new TreeMap<>(counts);
        inOrder.keySet().removeIf(start -> !window.contains(start));
        inOrder.values().removeIf(RequestCounts.NONE::equals);
        counts = Collections.unmodifiableSortedMap(inOrder);
    }

    /** Returns a point for each interval of the window, in order, including intervals without requests. */
    public List<DataPoint> points() {
        return window.starts().stream()
                .map(start -> new DataPoint(start, counts.getOrDefault(start, RequestCounts.NONE)))
                .toList();
    }

    /** Returns the requests of all intervals. */
    public RequestCounts total() {
        return counts.values().stream().reduce(RequestCounts.NONE, RequestCounts::plus);
    }
}
