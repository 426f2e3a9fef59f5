package org.merchantaccess.http.operations;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** What was measured, in a form that a collector reads. */
public interface Exposition {

    /**
     * All of it, now.
     *
     * @param accept the forms the collector prefers, as its header has them; empty where it does not say
     */
    Text inFormOf(String accept);

    /** One form of it. */
    record Text(String contentType, String text) {
        public Text {
            requireNonNull(contentType, "contentType");
            requireNonNull(text, "text");
        }
    }
}
