package org.merchantaccess.persistence.restore;

/**
 * The reason why a restore journal is not the complete journal of a store. With such a journal, an older copy of the store would go
 * unnoticed.
 */
public enum JournalFlaw {
    /** No journal exists, although the store was started before. */
    MISSING,
    /** Lines that were on disk are missing or malformed. */
    INCOMPLETE,
    /** It belongs to another store or to the other environment. */
    OF_ANOTHER_STORE,
    /** The store was started or changed after the last line of the journal. */
    OLDER_THAN_THE_STORE
}
