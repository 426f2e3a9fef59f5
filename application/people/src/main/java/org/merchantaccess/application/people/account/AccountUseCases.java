package org.merchantaccess.application.people.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases with which signed-in people change their own account. */
public record AccountUseCases(
        ChangePassword changePassword,
        BeginSecondFactor beginSecondFactor,
        ConfirmSecondFactor confirmSecondFactor,
        RemoveSecondFactor removeSecondFactor) {
    public AccountUseCases {
        requireNonNull(changePassword, "changePassword");
        requireNonNull(beginSecondFactor, "beginSecondFactor");
        requireNonNull(confirmSecondFactor, "confirmSecondFactor");
        requireNonNull(removeSecondFactor, "removeSecondFactor");
    }
}
