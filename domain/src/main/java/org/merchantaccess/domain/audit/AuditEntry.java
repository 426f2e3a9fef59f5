package org.merchantaccess.domain.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * An audit record of a change or a key reveal (R13): time, merchant, actor, action and details. Holds no secret.
 *
 * @param action the action's code; an entry of another context may carry a code that is unknown here
 */
public record AuditEntry(
        Instant at, MerchantId merchant, Actor actor, ActionCode action, String subject, String detail) {
    public AuditEntry {
        requireNonNull(at, "at");
        requireNonNull(merchant, "merchant");
        requireNonNull(actor, "actor");
        requireNonNull(action, "action");
        requireNonNull(subject, "subject");
        requireNonNull(detail, "detail");
    }

    /** Creates an entry for a known action. */
    public AuditEntry(Instant at, MerchantId merchant, Actor actor, AuditAction action, String subject, String detail) {
        this(at, merchant, actor, action.code(), subject, detail);
    }

    /** Returns the text that list filters search. */
    public String searchText() {
        return String.join(" ", action.text(), subject, detail, actor.name());
    }
}
