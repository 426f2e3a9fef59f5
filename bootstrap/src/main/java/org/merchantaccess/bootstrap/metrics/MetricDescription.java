package org.merchantaccess.bootstrap.metrics;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * The description of one metric.
 *
 * @param name the exposed name; of a histogram without its suffixes
 * @param kind such as {@code counter}
 */
public record MetricDescription(String name, String kind, String meaning) {
    public MetricDescription {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(meaning, "meaning");
    }
}
