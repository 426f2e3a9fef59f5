package org.merchantaccess.application.audit;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.Locale;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Transactions;

final class NoteRefusedAttemptHandler implements NoteRefusedAttempt {

    private static final String ACTION = "attempt_refused";

    private final Transactions transactions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    NoteRefusedAttemptHandler(Transactions transactions, AuditTrail auditTrail, Clock clock) {
        this.transactions = transactions;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Override
    public Either<ReadFailure, AuditEntry> handle(Command command) {
        AuditEntry entry = new AuditEntry(
                clock.instant(),
                command.merchant().getOrElse(AuditTrail.HUB),
                command.actor(),
                ACTION,
                command.needed().name().toLowerCase(Locale.ROOT),
                "");
        return transactions.inTransaction(ReadFailure.StoreUnavailable::new, () -> {
            auditTrail.append(entry);
            return Either.right(entry);
        });
    }
}
