package org.merchantaccess.application.people.handler.report;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.Locale;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.people.report.RecordRefusedAttempt;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.people.PeopleAction;

final class RecordRefusedAttemptHandler implements RecordRefusedAttempt {

    private final Transactions transactions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RecordRefusedAttemptHandler(Transactions transactions, AuditTrail auditTrail, Clock clock) {
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
                PeopleAction.ATTEMPT_REFUSED,
                command.needed().name().toLowerCase(Locale.ROOT),
                "");
        return transactions.inTransaction(ReadFailure.StoreUnavailable::new, () -> {
            auditTrail.append(entry);
            return Either.right(entry);
        });
    }
}
