package org.merchantaccess.persistence.restore;

import io.vavr.control.Option;

/** Records nothing. For a store on a database server, which has no journal beside its keys. */
final class NoJournal implements JournalWriter {

    @Override
    public void recordRevoked(RevokedRight right) {}

    @Override
    public void recordChange(long number) {}

    @Override
    public Option<Long> journaledHead() {
        return Option.none();
    }
}
