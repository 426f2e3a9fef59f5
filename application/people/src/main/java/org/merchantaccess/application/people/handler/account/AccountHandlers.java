package org.merchantaccess.application.people.handler.account;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.account.AccountUseCases;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** Creates {@link AccountUseCases}. */
public final class AccountHandlers {

    private AccountHandlers() {}

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
