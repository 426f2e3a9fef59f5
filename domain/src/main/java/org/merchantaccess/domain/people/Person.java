package org.merchantaccess.domain.people;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * Somebody with an account in this Hub.
 *
 * <p>A person comes to be when an invitation is accepted, which gives the first membership, and ends with the last one. Until then
 * there is nobody, only an open {@link OneTimeLink}: an e-mail address is never proved, so what one inviter began, another must not
 * add to. Holds no secret.
 */
@Value.Immutable
@ValueStyle
public abstract class Person {

    Person() {}

    public abstract PersonId id();

    public abstract EmailAddress email();

    /** In the order in which they were given; at most one in each merchant, at most one as an operator. */
    public abstract List<Membership> memberships();

    /** Somebody new, with the membership they were invited to. */
    public static Person joined(PersonId id, EmailAddress email, Membership first) {
        return restored(id, email, List.of(first));
    }

    /** Somebody as the store has them. */
    public static Person restored(PersonId id, EmailAddress email, List<Membership> memberships) {
        return ImmutablePerson.of(id, email, memberships);
    }

    @Value.Check
    void check() {
        long places =
                memberships().stream().map(Membership::merchant).distinct().count();
        if (places != memberships().size()) {
            throw new IllegalArgumentException("a person has one role in one place");
        }
    }

    /** Whether they may do that somewhere in the instance, or for all of it. */
    public boolean may(Permission permission) {
        return !permission.isWithinAMerchant()
                && memberships().stream().anyMatch(each -> each.role().allows(permission));
    }

    /** Whether they may do that in that merchant. */
    public boolean mayIn(MerchantId merchant, Permission permission) {
        return permission.isWithinAMerchant()
                && memberships().stream()
                        .filter(each -> each.merchant().forAll(merchant::equals))
                        .anyMatch(each -> each.role().allows(permission));
    }

    /** P3: whether they may give or take such a membership. */
    public boolean mayChange(Membership membership) {
        return membership
                .merchant()
                .map(merchant -> mayIn(merchant, membership.neededToChange()))
                .getOrElse(() -> may(membership.neededToChange()));
    }

    /** P4: whether they may hand out what opens that person's account: only where they could have given all of it. */
    public boolean mayRestore(Person other) {
        return other.memberships().stream().allMatch(this::mayChange);
    }

    public boolean isOperator() {
        return memberships().stream().anyMatch(each -> !each.role().isOfAMerchant());
    }

    /** What they are in that merchant; none where they do not belong to it. */
    public Option<Role> roleIn(MerchantId merchant) {
        return membershipAt(Option.some(merchant)).map(Membership::role);
    }

    /** What they have there; without a merchant, for the instance. */
    public Option<Membership> membershipAt(Option<MerchantId> merchant) {
        return Option.ofOptional(memberships().stream()
                .filter(each -> each.merchant().equals(merchant))
                .findFirst());
    }

    /** With that membership, in place of any other there. */
    public Person with(Membership membership) {
        List<Membership> changed = new ArrayList<>(memberships());
        changed.replaceAll(each -> each.isAtThePlaceOf(membership) ? membership : each);
        if (!changed.contains(membership)) {
            changed.add(membership);
        }
        return restored(id(), email(), changed);
    }

    /** Without the membership there; none when it was the last. */
    public Option<Person> without(Membership membership) {
        List<Membership> rest = memberships().stream()
                .filter(each -> !each.isAtThePlaceOf(membership))
                .toList();
        return Option.when(!rest.isEmpty(), () -> restored(id(), email(), rest));
    }
}
