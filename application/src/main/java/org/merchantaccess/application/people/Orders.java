package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.account.PeopleTrail;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/** Questions about people and changes of them, each in one transaction, by the right its initiator has at that moment. */
final class Orders {

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final PeopleTrail trail;
    private final Authorization authorization;

    Orders(Transactions transactions, PeoplePorts ports, PeopleTrail trail, Authorization authorization) {
        this.transactions = transactions;
        this.ports = ports;
        this.trail = trail;
        this.authorization = authorization;
    }

    /** Answers a question, which needs no fresh proof. */
    <T> Either<PeopleFailure, T> by(Authority authority, Function<Orderer, Either<PeopleFailure, T>> work) {
        return inTransaction(() -> orderer(authority).flatMap(work));
    }

    /**
     * Makes a change. Without a fresh proof, where one is needed (P9), the change is rolled back: what is refused for another reason is
     * refused for that reason, so that no proof is asked for in vain.
     */
    <T> Either<PeopleFailure, T> changing(Authority authority, Function<Orderer, Either<PeopleFailure, T>> work) {
        return by(
                authority,
                orderer -> work.apply(orderer)
                        .filterOrElse(changed -> orderer.isProved(), changed -> new PeopleFailure.NotFresh()));
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
        return authorization
                .initiator(authority)
                .map(initiator -> new Orderer(initiator.actor(), initiator.person(), isProved(initiator)))
                .toEither(PeopleFailure.NotSignedIn::new);
    }

    /** P9. Memberships of merchants and those of operators need the same. */
    private static boolean isProved(Authorization.Initiator initiator) {
        return Stream.of(Permission.CHANGE_PEOPLE, Permission.CHANGE_OPERATORS).allMatch(initiator::hasProvedFor);
    }

    /**
     * Who orders.
     *
     * @param person none for who runs the server
     * @param isProved whether the last proof is as fresh as a change needs it (P9)
     */
    record Orderer(Actor actor, Option<Person> person, boolean isProved) {

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
