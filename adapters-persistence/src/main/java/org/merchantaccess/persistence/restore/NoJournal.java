package org.merchantaccess.persistence.restore;

/** Records nothing. For a store on a database server, which detects a restored database by itself. */
final class NoJournal implements JournalWriter {

    @Override
    public void recordRevoked(RevokedRight right) {}

    @Override
    public void recordChange(long number) {}

    @Override
    public long journaledHead() {
        return 0;
    }
}
