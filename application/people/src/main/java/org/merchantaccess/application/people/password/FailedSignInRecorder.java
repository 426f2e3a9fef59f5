package org.merchantaccess.application.people.password;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.people.audit.PeopleAudit;
import org.merchantaccess.application.people.port.FailedSignInCounts;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;

/**
 * Records failed sign-ins. Strangers cause them, so each is only counted and has no audit entry of its own.
 *
 * <p>The audit trail gets one entry when a source becomes rate-limited, as often as {@link FailedSignInCounts#beginsToBeLimited}
 * permits.
 */
public final class FailedSignInRecorder {

    private final FailedSignInCounts counts;
    private final PeopleAudit audit;
    private final FailedSignIns sources;
    private final Clock clock;

    public FailedSignInRecorder(FailedSignInCounts counts, PeopleAudit audit, FailedSignIns sources, Clock clock) {
        this.counts = counts;
        this.audit = audit;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Records a failed sign-in. Must be called within a transaction.
     *
     * @param person none if no account has the e-mail address
     */
    public void record(Option<Person> person, ClientAddress from) {
        Instant now = clock.instant();
        AddressRange source = AddressRange.sourceOf(from);
        counts.add(person.map(Person::email), source, now);
        if (sources.remainingWait(from).isDefined() && counts.beginsToBeLimited(source, now)) {
            audit.write(new Actor(FailedSignInCount.UNKNOWN, from), PeopleAction.SIGN_INS_LIMITED, source.toString());
        }
    }
}
