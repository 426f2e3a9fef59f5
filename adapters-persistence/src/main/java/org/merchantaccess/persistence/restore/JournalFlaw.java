package org.merchantaccess.persistence.restore;

/** Why the restore journal found is not the whole journal of a store. An older copy of the store would then go unnoticed. */
public enum JournalFlaw {
    /** There is no journal, though the store was started before. */
    MISSING,
    /** Lines of it are missing or cannot be understood that were on the disk for sure. */
    INCOMPLETE,
    /** It was written by another store, or by that of the other environment. */
    OF_ANOTHER_STORE,
    /** The store was started or changed since, as its own journal would say. */
    OLDER_THAN_THE_STORE
}
