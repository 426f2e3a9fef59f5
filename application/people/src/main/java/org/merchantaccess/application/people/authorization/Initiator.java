package org.merchantaccess.application.people.authorization;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/**
 * The caller of a use case, with the current permissions.
 *
 * @param person none for the instance, which may do everything
 * @param isFresh true if the last proof of identity is fresh
 */
public record Initiator(Actor actor, Option<Person> person, boolean isFresh, Environment environment) {
    public Initiator {
        requireNonNull(actor, "actor");
        requireNonNull(person, "person");
        requireNonNull(environment, "environment");
    }

    /** Returns the ID of the person; none for the instance. */
    public Option<PersonId> id() {
        return person.map(Person::id);
    }

    /** Returns true if the use case is called under the authority of the instance. */
    public boolean isInstance() {
        return person.isEmpty();
    }

    /** Returns true if the caller has the permission for the whole instance (P2). */
    public boolean may(Permission needed) {
        return person.forAll(each -> each.may(needed));
    }

    /** Returns true if the caller has the permission in the merchant (P2). */
    public boolean mayIn(MerchantId merchant, Permission needed) {
        return person.forAll(each -> needed.isMerchantScoped() ? each.mayIn(merchant, needed) : each.may(needed));
    }

    /** Returns true if the existence of the merchant may be disclosed to the caller (S56). */
    public boolean mayKnow(MerchantId merchant) {
        return person.forAll(each -> each.isOperator() || each.roleIn(merchant).isDefined());
    }

    /** Returns true if the last proof of identity is fresh enough for the permission (P9). */
    public boolean hasFreshProofFor(Permission needed) {
        return isFresh || !needed.needsFreshProof(environment);
    }

    /**
     * Returns true if the last proof of identity is fresh enough to change people (P9). Changes of members and of operators have the
     * same requirement.
     */
    public boolean hasFreshProofForPeople() {
        return Stream.of(Permission.CHANGE_PEOPLE, Permission.CHANGE_OPERATORS).allMatch(this::hasFreshProofFor);
    }

    /** Returns true if the caller may give and revoke such a membership (P3). */
    public boolean mayChange(Membership membership) {
        return person.forAll(each -> each.mayChange(membership));
    }

    /** Returns true if the caller may issue links to the account of the other person (P4). This is never permitted for the own account. */
    public boolean mayRecoverAccountOf(Person other) {
        return person.forAll(each -> !each.id().equals(other.id()) && each.mayRecoverAccountOf(other));
    }

    /** Returns true if the caller may list the members of the merchant, or the operators if no merchant is given (P2). */
    public boolean maySee(Option<MerchantId> merchant) {
        return person.forAll(each -> merchant.map(present -> each.mayIn(present, Permission.SEE_PEOPLE))
                .getOrElse(() -> each.may(Permission.CHANGE_OPERATORS)));
    }
}
