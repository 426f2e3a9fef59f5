package org.merchantaccess.application.account;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.limit.FailedSignIns;
import org.merchantaccess.application.port.FailedSignInCounts;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;

/**
 * Records failed sign-ins. Each is counted, none has an audit entry of its own: strangers cause them. The audit trail has one entry when a
 * source begins to be limited, as often as {@link FailedSignInCounts#beginsToBeLimited} allows.
 */
public final class FailedSignInRecorder {

    private final FailedSignInCounts counts;
    private final PeopleTrail trail;
    private final FailedSignIns sources;
    private final Clock clock;

    public FailedSignInRecorder(FailedSignInCounts counts, PeopleTrail trail, FailedSignIns sources, Clock clock) {
        this.counts = counts;
        this.trail = trail;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Within a transaction: records one failure.
     *
     * @param person none where the address belongs to no account
     */
    public void record(Option<Person> person, ClientAddress from) {
        Instant now = clock.instant();
        AddressRange source = AddressRange.aroundCaller(from);
        counts.add(person.map(Person::email), source, now);
        if (sources.waitOf(from).isDefined() && counts.beginsToBeLimited(source, now)) {
            trail.write(new Actor(FailedSignInCount.UNKNOWN, from), "sign_ins_limited", source.toString());
        }
    }
}
