package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.account.PeopleTrail;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/** Changes of people, each in one transaction, by the right somebody has at that moment. */
final class Orders {

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final PeopleTrail trail;

    Orders(Transactions transactions, PeoplePorts ports, PeopleTrail trail) {
        this.transactions = transactions;
        this.ports = ports;
        this.trail = trail;
    }

    <T> Either<PeopleFailure, T> by(Authority authority, Function<Orderer, Either<PeopleFailure, T>> work) {
        return inTransaction(() -> orderer(authority).flatMap(work));
    }

    <T> Either<PeopleFailure, T> inTransaction(Supplier<Either<PeopleFailure, T>> work) {
        return transactions.inTransaction(PeopleFailure.StoreUnavailable::new, work);
    }

    /** Somebody else whose account the orderer may open (P4). */
    Either<PeopleFailure, Person> restorable(Orderer orderer, PersonId id) {
        return ports.people()
                .find(id)
                .<PeopleFailure>toEither(PeopleFailure.UnknownPerson::new)
                .filterOrElse(orderer::mayRestore, person -> new PeopleFailure.NotAllowed());
    }

    /** Somebody with a membership there that the orderer may change (P3). */
    Either<PeopleFailure, Membership> changeable(Orderer orderer, Person person, Option<MerchantId> merchant) {
        return person.membershipAt(merchant)
                .<PeopleFailure>toEither(PeopleFailure.UnknownPerson::new)
                .filterOrElse(orderer::mayChange, membership -> new PeopleFailure.NotAllowed());
    }

    void write(Membership about, Orderer orderer, String action, String subject) {
        trail.write(about, orderer.actor(), action, subject);
    }

    void write(Orderer orderer, String action, Person about) {
        trail.write(orderer.actor(), action, about.email().text());
    }

    private Either<PeopleFailure, Orderer> orderer(Authority authority) {
        if (authority instanceof Authority.OfPerson of) {
            return ports.people()
                    .find(of.person())
                    .<PeopleFailure>toEither(PeopleFailure.NotAllowed::new)
                    .map(person -> new Orderer(Actor.of(person, of.from()), Option.some(person)));
        }
        return Either.right(new Orderer(((Authority.OfInstance) authority).actor(), Option.none()));
    }

    /**
     * Who orders.
     *
     * @param person none for who runs the server
     */
    record Orderer(Actor actor, Option<Person> person) {

        /** Whether it is who runs the server. */
        boolean isInstance() {
            return person.isEmpty();
        }

        boolean mayChange(Membership membership) {
            return person.forAll(orderer -> orderer.mayChange(membership));
        }

        boolean mayRestore(Person other) {
            return person.forAll(orderer -> !orderer.id().equals(other.id()) && orderer.mayRestore(other));
        }

        boolean maySee(Option<MerchantId> merchant) {
            return person.forAll(orderer -> merchant.map(place -> orderer.mayIn(place, Permission.SEE_PEOPLE))
                    .getOrElse(() -> orderer.may(Permission.CHANGE_OPERATORS)));
        }

        Option<PersonId> id() {
            return person.map(Person::id);
        }
    }
}
