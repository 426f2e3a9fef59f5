package org.merchantaccess.domain.people;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.link.OneTimeLink;

/**
 * A person with an account in the Hub.
 *
 * <p>An account is created when an invitation is accepted, with the first membership. It is deleted with the last one. Before
 * acceptance there is only an open {@link OneTimeLink} and no account. E-mail addresses are not verified, so an invitation never adds
 * to another inviter's open invitation. A person holds no secret.
 */
@Value.Immutable
@ValueStyle
public abstract class Person {

    Person() {}

    public abstract PersonId id();

    public abstract EmailAddress email();

    /** Returns the memberships in the order they were given; at most one in each merchant and at most one as an operator. */
    public abstract List<Membership> memberships();

    /** Creates a person with the membership of the accepted invitation. */
    public static Person joined(PersonId id, EmailAddress email, Membership first) {
        return restored(id, email, List.of(first));
    }

    /** Returns a person with the stored memberships. */
    public static Person restored(PersonId id, EmailAddress email, List<Membership> memberships) {
        return ImmutablePerson.of(id, email, memberships);
    }

    @Value.Check
    void check() {
        long scopes =
                memberships().stream().map(Membership::merchant).distinct().count();
        if (scopes != memberships().size()) {
            throw new IllegalArgumentException(
                    "a person has at most one role in a merchant, and at most one as an operator");
        }
    }

    /** Returns the actor of this person in the audit trail, named by e-mail address. */
    public Actor actorFrom(ClientAddress from) {
        return new Actor(email().text(), from);
    }

    /** Returns true if a role of the person grants this permission of the whole instance. */
    public boolean may(Permission permission) {
        return !permission.isMerchantScoped()
                && memberships().stream().anyMatch(each -> each.role().allows(permission));
    }

    /** Returns true if a role of the person grants this permission in the merchant. */
    public boolean mayIn(MerchantId merchant, Permission permission) {
        return permission.isMerchantScoped()
                && memberships().stream()
                        .filter(each -> each.merchant().forAll(merchant::equals))
                        .anyMatch(each -> each.role().allows(permission));
    }

    /** Returns true if the person may give and revoke this membership (P3). */
    public boolean mayChange(Membership membership) {
        return membership
                .merchant()
                .map(merchant -> mayIn(merchant, membership.permissionToChange()))
                .getOrElse(() -> may(membership.permissionToChange()));
    }

    /**
     * Returns true if the person may issue links to the other's account (P4). This requires the right to change all of its memberships.
     */
    public boolean mayRecoverAccountOf(Person other) {
        return other.memberships().stream().allMatch(this::mayChange);
    }

    /** Returns true if the person is an operator. */
    public boolean isOperator() {
        return memberships().stream().anyMatch(each -> !each.role().isMerchantRole());
    }

    /** Returns the person's role in the merchant; none if the person is not a member. */
    public Option<Role> roleIn(MerchantId merchant) {
        return membershipIn(Option.some(merchant)).map(Membership::role);
    }

    /** Returns the person's membership in the merchant, or as an operator if no merchant is given. */
    public Option<Membership> membershipIn(Option<MerchantId> merchant) {
        return Option.ofOptional(memberships().stream()
                .filter(each -> each.merchant().equals(merchant))
                .findFirst());
    }

    /** Returns this person with the membership, which replaces a former one in the same merchant or as an operator. */
    public Person with(Membership membership) {
        List<Membership> changed = new ArrayList<>(memberships());
        changed.replaceAll(each -> each.isInSameScopeAs(membership) ? membership : each);
        if (!changed.contains(membership)) {
            changed.add(membership);
        }
        return restored(id(), email(), changed);
    }

    /** Returns this person without the membership; none if it was the last one. */
    public Option<Person> without(Membership membership) {
        List<Membership> rest = memberships().stream()
                .filter(each -> !each.isInSameScopeAs(membership))
                .toList();
        return Option.when(!rest.isEmpty(), () -> restored(id(), email(), rest));
    }
}
