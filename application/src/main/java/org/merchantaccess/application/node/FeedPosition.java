package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * A position in the change feed: the entry up to which changes are applied. A number alone identifies no entry, because a database that
 * lost commits assigns the same numbers again.
 *
 * @param history id of the history of the store, 32 hexadecimal digits; an accepted restore begins a new history
 * @param number number of the entry; 0 before the first
 * @param entryId random id of the entry, 32 hexadecimal digits; empty before the first
 */
public record FeedPosition(String history, long number, String entryId) {
    public FeedPosition {
        requireNonNull(history, "history");
        requireNonNull(entryId, "entryId");
    }

    /** Returns the position before the first entry of a history. */
    public static FeedPosition start(String history) {
        return new FeedPosition(history, 0, "");
    }
}
