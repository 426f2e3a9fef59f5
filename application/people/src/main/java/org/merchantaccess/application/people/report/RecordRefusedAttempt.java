package org.merchantaccess.application.people.report;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;

/** Records an action that was refused because the person's role does not permit it. */
@Value.Enclosing
@RequestStyle
public interface RecordRefusedAttempt {

    /** Records the attempt and returns the audit entry. */
    Either<ReadFailure, AuditEntry> handle(Command command);

    /** The refused attempt. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request about an action at a merchant, or of the whole instance if there is no merchant. */
        public static Command of(Option<MerchantId> merchant, Permission needed, Actor actor) {
            return ImmutableRecordRefusedAttempt.Command.of(merchant, needed, actor);
        }

        /** Returns the merchant concerned; none for actions of the whole instance. */
        public abstract Option<MerchantId> merchant();

        /** Returns the missing permission. */
        public abstract Permission needed();

        public abstract Actor actor();
    }
}
