package org.merchantaccess.application.account;

import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;

/** Writes down what people did and what was done to them: in the trail of the merchant it is about, otherwise in the Hub's own. */
public final class PeopleTrail {

    private final AuditTrail auditTrail;
    private final Clock clock;

    public PeopleTrail(AuditTrail auditTrail, Clock clock) {
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** What is about a membership belongs to the place of it. */
    public void write(Membership about, Actor actor, String action, String subject) {
        write(about.merchant(), actor, action, subject, about.role().word());
    }

    /** What is about an account, or signing in to it. */
    public void write(Actor actor, String action, String subject) {
        write(Option.none(), actor, action, subject, "");
    }

    private void write(Option<MerchantId> merchant, Actor actor, String action, String subject, String detail) {
        auditTrail.append(
                new AuditEntry(clock.instant(), merchant.getOrElse(AuditTrail.HUB), actor, action, subject, detail));
    }
}
