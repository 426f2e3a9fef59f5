package org.merchantaccess.domain.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * One place where a person has a role.
 *
 * @param merchant none for an operator, who belongs to the instance
 */
public record Membership(Option<MerchantId> merchant, Role role) {

    /** How many people and open invitations there may be at one place: in one merchant, or of operators. */
    public static final int MOST_AT_A_PLACE = 500;

    public Membership {
        requireNonNull(merchant, "merchant");
        requireNonNull(role, "role");
        if (role.isOfAMerchant() != merchant.isDefined()) {
            throw new IllegalArgumentException("operators belong to the instance, all others to a merchant");
        }
    }

    /** An operator's. */
    public static Membership ofOperator() {
        return new Membership(Option.none(), Role.OPERATOR);
    }

    /** One in a merchant, with any role but the operator's. */
    public static Membership in(MerchantId merchant, Role role) {
        return new Membership(Option.some(merchant), role);
    }

    /** What somebody must be allowed to do, there, to give or to take it (P3). */
    public Permission neededToChange() {
        return merchant.isDefined() ? Permission.CHANGE_PEOPLE : Permission.CHANGE_OPERATORS;
    }

    boolean isAtThePlaceOf(Membership other) {
        return merchant.equals(other.merchant);
    }
}
