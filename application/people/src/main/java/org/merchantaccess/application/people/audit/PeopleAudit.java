package org.merchantaccess.application.people.audit;

import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PeopleAction;

/** Appends audit entries about people, to the trail of the merchant concerned or else to the trail of the Hub. */
public final class PeopleAudit {

    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * Creates a writer of audit entries.
     *
     * @param clock the clock for the time of the entries
     */
    public PeopleAudit(AuditTrail auditTrail, Clock clock) {
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Appends an entry about a membership, to the trail of its merchant. */
    public void write(Membership about, Actor actor, PeopleAction action, String subject) {
        write(about.merchant(), actor, action, subject, about.role().word());
    }

    /** Appends an entry about an account or a sign-in, to the trail of the Hub. */
    public void write(Actor actor, PeopleAction action, String subject) {
        write(Option.none(), actor, action, subject, "");
    }

    private void write(Option<MerchantId> merchant, Actor actor, PeopleAction action, String subject, String detail) {
        auditTrail.append(
                new AuditEntry(clock.instant(), merchant.getOrElse(AuditTrail.HUB), actor, action, subject, detail));
    }
}
