package org.merchantaccess.persistence.restore;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.persistence.sql.SqlTransactions;

/** Writes each change to the restore journal after its transaction has committed and before the caller gets the result. */
public final class RestoreJournalWriter implements JournalWriter {

    /** The interval between forced writes. A power failure may lose the lines since then, which only weakens the detection of a restore. */
    private static final Duration FORCED_EVERY = Duration.ofSeconds(1);

    private final SqlTransactions transactions;
    private final RollbackDetector detector;
    private final List<RevokedRight> revoked = new ArrayList<>();
    private long forcedAt = System.nanoTime();

    /** Creates a writer for those transactions and that journal. */
    public RestoreJournalWriter(SqlTransactions transactions, RollbackDetector detector) {
        this.transactions = transactions;
        this.detector = detector;
    }

    @Override
    public void recordRevoked(RevokedRight right) {
        transactions.afterCommit(() -> revoked.add(right));
    }

    @Override
    public void recordChange(long number) {
        transactions.afterCommit(() -> write(number));
    }

    @Override
    public Option<Long> journaledHead() {
        return Option.some(detector.forcedHead());
    }

    private void write(long number) {
        detector.recordChange(number, List.copyOf(revoked));
        revoked.clear();
        if (System.nanoTime() - forcedAt > FORCED_EVERY.toNanos()) {
            detector.force();
            forcedAt = System.nanoTime();
        }
    }
}
