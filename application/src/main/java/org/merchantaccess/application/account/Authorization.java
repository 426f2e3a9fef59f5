package org.merchantaccess.application.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionStage;

/** Finds by whose right something is done, as it is at that moment: a person by the session, with the roles and the proof of now. Within a transaction. */
public final class Authorization {

    private final PeoplePorts ports;
    private final Clock clock;
    private final Environment environment;

    public Authorization(PeoplePorts ports, Clock clock, Environment environment) {
        this.ports = ports;
        this.clock = clock;
        this.environment = environment;
    }

    /** None where the session has ended, or never was one. */
    public Option<Initiator> initiator(Authority authority) {
        if (authority instanceof Authority.OfPerson of) {
            return ofPerson(of);
        }
        Actor actor = authority instanceof Authority.OfInstance of ? of.actor() : (Actor) authority;
        return Option.some(new Initiator(actor, Option.none(), true, environment));
    }

    private Option<Initiator> ofPerson(Authority.OfPerson of) {
        Instant now = clock.instant();
        return ports.sessions()
                .find(of.session())
                .map(KeptSession::session)
                .filter(session -> session.stage() == SessionStage.SIGNED_IN && session.isAliveAt(now))
                .flatMap(session ->
                        ports.people().find(session.person()).map(person -> initiator(person, session, of, now)));
    }

    private Initiator initiator(Person person, Session session, Authority.OfPerson of, Instant now) {
        return new Initiator(Actor.of(person, of.from()), Option.some(person), session.isFreshAt(now), environment);
    }

    /**
     * Who does something, and what they may do.
     *
     * @param person none for the instance, which may do everything
     * @param isFresh whether the last proof is fresh
     */
    public record Initiator(Actor actor, Option<Person> person, boolean isFresh, Environment environment) {
        public Initiator {
            requireNonNull(actor, "actor");
            requireNonNull(person, "person");
            requireNonNull(environment, "environment");
        }

        /** P2: whether that is allowed for the whole instance. */
        public boolean may(Permission needed) {
            return person.forAll(each -> each.may(needed));
        }

        /** P2: whether that is allowed to be done to that merchant. */
        public boolean mayIn(MerchantId merchant, Permission needed) {
            return person.forAll(each -> needed.isWithinAMerchant() ? each.mayIn(merchant, needed) : each.may(needed));
        }

        /** Whether the merchant is one whose existence they may know of (S56). */
        public boolean knowsOf(MerchantId merchant) {
            return person.forAll(
                    each -> each.isOperator() || each.roleIn(merchant).isDefined());
        }

        /** P9: whether the last proof is as fresh as that needs it. */
        public boolean hasProvedFor(Permission needed) {
            return isFresh || !needed.needsFreshProof(environment);
        }
    }
}
