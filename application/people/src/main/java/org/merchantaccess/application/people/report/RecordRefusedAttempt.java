package org.merchantaccess.application.people.report;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;

/** Records an action that was refused because the person's role does not permit it. */
public interface RecordRefusedAttempt {

    /** Records the attempt and returns the audit entry. */
    Either<ReadFailure, AuditEntry> handle(Command command);

    /**
     * The refused attempt.
     *
     * @param merchant the merchant concerned; none for actions of the whole instance
     * @param needed the missing permission
     */
    record Command(Option<MerchantId> merchant, Permission needed, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(needed, "needed");
            requireNonNull(actor, "actor");
        }
    }
}
