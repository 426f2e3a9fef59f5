package org.merchantaccess.persistence.restore;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** Collects revoked rights for a caller that writes them to the journal after its transaction. For one thread. */
public final class CollectedRights implements JournalWriter {

    private final List<RevokedRight> revoked = new ArrayList<>();

    @Override
    public void recordRevoked(RevokedRight right) {
        revoked.add(right);
    }

    @Override
    public void recordChange(long number) {}

    @Override
    public Option<Long> journaledHead() {
        return Option.none();
    }

    /** Returns the rights in the order of their revocation. */
    public List<RevokedRight> all() {
        return List.copyOf(revoked);
    }
}
