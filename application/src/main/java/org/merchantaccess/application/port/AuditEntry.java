package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * One change or one showing of a key (R13): when, who, from where, what. Holds no secret.
 *
 * @param action a word of the closed set the domain's events use, such as {@code app_id_activated}
 */
public record AuditEntry(Instant at, MerchantId merchant, Actor actor, String action, String subject, String detail) {
    public AuditEntry {
        requireNonNull(at, "at");
        requireNonNull(merchant, "merchant");
        requireNonNull(actor, "actor");
        requireNonNull(action, "action");
        requireNonNull(subject, "subject");
        requireNonNull(detail, "detail");
    }

    /** What the filter of a list looks at. */
    public String searchText() {
        return String.join(" ", action, subject, detail, actor.name());
    }
}
