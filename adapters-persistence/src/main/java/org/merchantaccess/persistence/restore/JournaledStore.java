package org.merchantaccess.persistence.restore;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * What a store says of itself that its journal must bear out.
 *
 * @param id the store's name in its journal, which goes with its keys
 * @param starts how often it was started
 * @param journaledHead the number of its latest change that was on the disk in its journal for sure; {@link #UNNAMED} if its journal was
 *     last written before journals had a name
 */
public record JournaledStore(String id, long starts, long journaledHead) {

    public JournaledStore {
        requireNonNull(id, "id");
    }

    /** In place of a number: the journal need not have a name. */
    public static final long UNNAMED = -1;

    boolean isJournaledByName() {
        return journaledHead != UNNAMED;
    }
}
