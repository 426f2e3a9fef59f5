package org.merchantaccess.http.operations;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Provides the metrics of the process in a format for collectors. */
public interface Exposition {

    /**
     * Returns the current values of all metrics.
     *
     * @param accept the {@code Accept} header of the collector; empty if absent
     */
    Text render(String accept);

    /** Metrics in one format. */
    record Text(String contentType, String text) {
        public Text {
            requireNonNull(contentType, "contentType");
            requireNonNull(text, "text");
        }
    }
}
