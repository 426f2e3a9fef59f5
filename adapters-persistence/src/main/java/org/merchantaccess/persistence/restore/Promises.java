package org.merchantaccess.persistence.restore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.persistence.sql.SqlTransactions;

/** Tells the witness what a transaction promises, once it has committed and before anybody is told that it has. */
public final class Promises {

    /** What a power failure takes from the witness is only the warning that older data were put back. */
    private static final Duration FORCED_EVERY = Duration.ofSeconds(1);

    private final SqlTransactions transactions;
    private final Witness witness;
    private final List<Ended> ended = new ArrayList<>();
    private long forcedAt = System.nanoTime();

    /** Promises made in those transactions, to that witness. */
    public Promises(SqlTransactions transactions, Witness witness) {
        this.transactions = transactions;
        this.witness = witness;
    }

    /** The present transaction ends it; the number of the change follows. */
    public void ends(Ended right) {
        transactions.afterCommit(() -> ended.add(right));
    }

    /** The present transaction is, or comes after, the change of that number. */
    public void changed(long number) {
        transactions.afterCommit(() -> tell(number));
    }

    /** The number of the latest change that not even a power failure takes from the journal. */
    public long journaledHead() {
        return witness.forcedHead();
    }

    private void tell(long number) {
        witness.changed(number, List.copyOf(ended));
        ended.clear();
        if (System.nanoTime() - forcedAt > FORCED_EVERY.toNanos()) {
            witness.force();
            forcedAt = System.nanoTime();
        }
    }
}
