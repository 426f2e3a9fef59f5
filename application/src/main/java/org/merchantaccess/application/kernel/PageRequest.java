package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1–{@value #MAX_LIMIT}
 * @param offset how many to skip, from 0
 * @param filter words that what is listed must contain, upper or lower case; empty for all
 */
public record PageRequest(int limit, int offset, String filter) {

    public static final int MAX_LIMIT = 100;
    public static final int DEFAULT_LIMIT = 25;

    public PageRequest {
        requireNonNull(filter, "filter");
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " items");
        }
    }

    /** The first items of an unfiltered list. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, 0, "");
    }
}
