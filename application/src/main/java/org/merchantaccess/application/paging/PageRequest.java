package org.merchantaccess.application.paging;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * Selects a page of a list.
 *
 * @param limit maximum number of items, 1–{@value #MAX_LIMIT}
 * @param offset number of items to skip, from 0
 * @param filter text that items must contain, ignoring case and the kind of apostrophe or hyphen; empty for all
 */
public record PageRequest(int limit, int offset, String filter) {

    public static final int MAX_LIMIT = 100;
    public static final int DEFAULT_LIMIT = 25;

    public PageRequest {
        requireNonNull(filter, "filter");
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("a page must have 1 to " + MAX_LIMIT + " items and an offset from 0");
        }
    }

    /** Returns a request for the first page of an unfiltered list. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, 0, "");
    }
}
