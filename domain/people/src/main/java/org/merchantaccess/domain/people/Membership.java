package org.merchantaccess.domain.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * A person's role in a merchant, or as an operator of the instance.
 *
 * @param merchant none for an operator
 */
public record Membership(Option<MerchantId> merchant, Role role) {

    /** The maximum number of members and open invitations of a merchant, and of operators. */
    public static final int MAX_PER_SCOPE = 500;

    public Membership {
        requireNonNull(merchant, "merchant");
        requireNonNull(role, "role");
        if (role.isMerchantRole() != merchant.isDefined()) {
            throw new IllegalArgumentException("an operator has no merchant, and every other role has one");
        }
    }

    /** Returns the membership of an operator. */
    public static Membership ofOperator() {
        return new Membership(Option.none(), Role.OPERATOR);
    }

    /**
     * Returns a membership in a merchant.
     *
     * @param role any role but the operator's
     */
    public static Membership in(MerchantId merchant, Role role) {
        return new Membership(Option.some(merchant), role);
    }

    /** Returns the permission needed to give or revoke this membership (P3). */
    public Permission permissionToChange() {
        return merchant.isDefined() ? Permission.CHANGE_PEOPLE : Permission.CHANGE_OPERATORS;
    }

    /** Returns true if both are memberships in the same merchant, or both of operators. */
    boolean isInSameScopeAs(Membership other) {
        return merchant.equals(other.merchant);
    }
}
