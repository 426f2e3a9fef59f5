package org.merchantaccess.application.people.handler.signin;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.password.FailedSignInRecorder;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.signin.SignInUseCases;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** Creates {@link SignInUseCases}. */
public final class SignInHandlers {

    private SignInHandlers() {}

    /** Creates the use cases on these ports. */
    public static SignInUseCases on(
            PeoplePorts ports,
            Lifecycle lifecycle,
            PasswordChecks passwords,
            CodeChecks codes,
            OwnSessions sessions,
            FailedSignInRecorder recorder) {
        NewSessions begun = new NewSessions(ports, passwords, codes, sessions, ports.identifiers(), ports.clock());
        return new SignInUseCases(
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new SignInHandler(ports.transactions(), passwords, begun)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new SignInByLinkHandler(ports.transactions(), ports, begun, ports.clock())::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new EnterCodeHandler(ports, codes, sessions, begun, recorder)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new CheckSessionHandler(ports, codes, sessions, ports.clock())::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new ConfirmIdentityHandler(passwords, codes, sessions)::handle)::apply,
                lifecycle.guarded(SessionFailure.StoreUnavailable::new, new SignOutHandler(ports, sessions)::handle)
                        ::apply);
    }
}
