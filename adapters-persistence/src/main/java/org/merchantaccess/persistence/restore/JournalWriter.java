package org.merchantaccess.persistence.restore;

import io.vavr.control.Option;

/** Records changes in the restore journal of a store, if it has one. */
public interface JournalWriter {

    /** Records a right that the current transaction revokes; {@link #recordChange} must follow. */
    void recordRevoked(RevokedRight right);

    /** Records that the current transaction is the change of that number, or comes after it. */
    void recordChange(long number);

    /** Returns the number of the latest change that is forced to disk in the journal; none for a store without a journal. */
    Option<Long> journaledHead();

    /** Returns the writer of a store without a journal. */
    static JournalWriter none() {
        return new NoJournal();
    }
}
