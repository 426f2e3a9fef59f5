package org.merchantaccess.application.people.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.wiring.PeoplePorts;

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

    /** Creates the use cases on these ports. */
    public static AccountUseCases on(
            PeoplePorts ports, Lifecycle lifecycle, PasswordChecks passwords, CodeChecks codes, OwnSessions sessions) {
        return new AccountUseCases(
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new ChangePasswordHandler(ports, passwords, sessions)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new BeginSecondFactorHandler(ports, codes, sessions, ports.identifiers())::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new ConfirmSecondFactorHandler(ports, codes, sessions, ports.clock())::handle)::apply,
                lifecycle.guarded(
                                SessionFailure.StoreUnavailable::new,
                                new RemoveSecondFactorHandler(ports, sessions)::handle)::apply);
    }
}
