package org.merchantaccess.persistence.restore;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * The state of a store that its restore journal must confirm.
 *
 * @param id the name of the store in its journal, derived from its keys
 * @param starts the number of starts
 * @param journaledHead the number of the latest change that is forced to disk in the journal; {@link #UNNAMED} if the journal was last
 *     written before journals had names
 */
public record JournaledStore(String id, long starts, long journaledHead) {

    public JournaledStore {
        requireNonNull(id, "id");
    }

    /** Marks a store whose journal may have no name. */
    public static final long UNNAMED = -1;

    boolean hasNamedJournal() {
        return journaledHead != UNNAMED;
    }
}
