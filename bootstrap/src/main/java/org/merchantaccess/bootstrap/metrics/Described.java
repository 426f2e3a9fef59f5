package org.merchantaccess.bootstrap.metrics;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * One thing that is measured.
 *
 * @param name as a collector finds it; that of a histogram without what is appended to it
 * @param kind such as {@code counter}
 */
public record Described(String name, String kind, String meaning) {
    public Described {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(meaning, "meaning");
    }
}
