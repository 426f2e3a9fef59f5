package org.merchantaccess.domain.kernel;

import java.util.Locale;

/** One of two separate environments, with their own endpoints, keys and data. An instance serves exactly one. */
public enum Environment {
    TEST,
    PRODUCTION;

    /** Returns the name in responses and settings: {@code test} or {@code production}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
