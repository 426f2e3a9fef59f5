package org.merchantaccess.application.people.change;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.people.audit.PeopleAudit;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.authorization.Authorization;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.port.People;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/** Performs queries and changes of people, each in one transaction with the initiator's current permissions. */
public final class AuthorizedChanges {

    private final Transactions transactions;
    private final People people;
    private final PeopleAudit audit;
    private final Authorization authorization;

    /** Creates an instance on these transactions. */
    public AuthorizedChanges(Transactions transactions, People people, PeopleAudit audit, Authorization authorization) {
        this.transactions = transactions;
        this.people = people;
        this.audit = audit;
        this.authorization = authorization;
    }

    /** Performs a query, which needs no fresh proof of identity. */
    public <T> Either<PeopleFailure, T> by(Authority authority, Function<Initiator, Either<PeopleFailure, T>> work) {
        return reading(() -> authorized(authority, work));
    }

    private <T> Either<PeopleFailure, T> authorized(
            Authority authority, Function<Initiator, Either<PeopleFailure, T>> work) {
        return authorization
                .initiator(authority)
                .<PeopleFailure>toEither(PeopleFailure.NotSignedIn::new)
                .flatMap(work);
    }

    /**
     * Performs a change. A missing fresh proof of identity (P9) is reported after the change, which is then rolled back. Thus a change
     * that is refused for another reason reports that reason, and no proof is requested needlessly.
     */
    public <T> Either<PeopleFailure, T> changing(
            Authority authority, Function<Initiator, Either<PeopleFailure, T>> work) {
        return inTransaction(() -> authorized(
                authority,
                initiator -> work.apply(initiator)
                        .filterOrElse(
                                changed -> initiator.hasFreshProofForPeople(),
                                changed -> new PeopleFailure.NotFresh())));
    }

    /** Performs a query that needs no authority, in one transaction. */
    public <T> Either<PeopleFailure, T> reading(Supplier<Either<PeopleFailure, T>> work) {
        return transactions.inReadOnlyTransaction(PeopleFailure.StoreUnavailable::new, work);
    }

    /** Performs a change that needs no authority, in one transaction. */
    public <T> Either<PeopleFailure, T> inTransaction(Supplier<Either<PeopleFailure, T>> work) {
        return transactions.inTransactionOrElse(PeopleFailure.StoreUnavailable::new, work);
    }

    /** Returns the person if the initiator may issue links to the account (P4). */
    public Either<PeopleFailure, Person> recoverable(Initiator initiator, PersonId id) {
        return people.find(id)
                .<PeopleFailure>toEither(PeopleFailure.UnknownPerson::new)
                .filterOrElse(initiator::mayRecoverAccountOf, person -> new PeopleFailure.NotAllowed());
    }

    /**
     * Returns the person's membership in the merchant, or as an operator if no merchant is given, if the initiator may change it (P3).
     */
    public Either<PeopleFailure, Membership> changeable(
            Initiator initiator, Person person, Option<MerchantId> merchant) {
        return person.membershipIn(merchant)
                .<PeopleFailure>toEither(PeopleFailure.UnknownPerson::new)
                .filterOrElse(initiator::mayChange, membership -> new PeopleFailure.NotAllowed());
    }

    /** Appends an audit entry about a membership. */
    public void write(Membership about, Initiator initiator, PeopleAction action, String subject) {
        audit.write(about, initiator.actor(), action, subject);
    }

    /** Appends an audit entry about an account. */
    public void write(Initiator initiator, PeopleAction action, Person about) {
        audit.write(initiator.actor(), action, about.email().text());
    }
}
