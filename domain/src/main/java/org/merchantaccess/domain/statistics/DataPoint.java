package org.merchantaccess.domain.statistics;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;

/** The requests of one interval of a time series. */
public record DataPoint(Instant start, RequestCounts counts) {
    public DataPoint {
        requireNonNull(start, "start");
        requireNonNull(counts, "counts");
    }
}
