package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;

/** Writes down that somebody who belongs there tried what is not for their role. */
public interface NoteRefusedAttempt {

    Either<ReadFailure, AuditEntry> handle(Command command);

    /**
     * Who tried what.
     *
     * @param merchant in whose place; none for what concerns the whole instance
     * @param needed what they may not do
     */
    record Command(Option<MerchantId> merchant, Permission needed, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(needed, "needed");
            requireNonNull(actor, "actor");
        }
    }
}
