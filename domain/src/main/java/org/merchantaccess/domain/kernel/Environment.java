package org.merchantaccess.domain.kernel;

import java.util.Locale;

/** One of the two separate worlds: other endpoints, other keys, other data. A running instance serves exactly one. */
public enum Environment {
    TEST,
    PRODUCTION;

    /** The word for it on the wire and in settings: {@code test} or {@code production}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
