package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Clock;
import org.merchantaccess.application.account.FailedSignInRecorder;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.account.PeopleTrail;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Ports;

/** All that people do to be signed in, and to their own account. */
public record SessionUseCases(
        SignIn signIn,
        SignInByLink signInByLink,
        EnterCode enterCode,
        CheckSession check,
        ConfirmIdentity confirmIdentity,
        SignOut signOut,
        ListSessions list,
        RevokeSession revoke,
        ChangePassword changePassword,
        BeginSecondFactor beginSecondFactor,
        ConfirmSecondFactor confirmSecondFactor,
        RemoveSecondFactor removeSecondFactor) {
    public SessionUseCases {
        requireNonNull(signIn, "signIn");
        requireNonNull(signInByLink, "signInByLink");
        requireNonNull(enterCode, "enterCode");
        requireNonNull(check, "check");
        requireNonNull(confirmIdentity, "confirmIdentity");
        requireNonNull(signOut, "signOut");
        requireNonNull(list, "list");
        requireNonNull(revoke, "revoke");
        requireNonNull(changePassword, "changePassword");
        requireNonNull(beginSecondFactor, "beginSecondFactor");
        requireNonNull(confirmSecondFactor, "confirmSecondFactor");
        requireNonNull(removeSecondFactor, "removeSecondFactor");
    }

    /** The use cases of this room, on those ports. */
    public static SessionUseCases on(
            Ports ports,
            Lifecycle lifecycle,
            PasswordChecks passwords,
            PeopleTrail trail,
            FailedSignInRecorder recorder) {
        PeoplePorts people = ports.people();
        Identifiers identifiers = ports.identifiers();
        Clock clock = ports.clock();
        CodeChecks codes = new CodeChecks(people, clock);
        OwnSessions sessions = new OwnSessions(ports.transactions(), people, trail, identifiers, clock);
        NewSessions begun = new NewSessions(people, passwords, codes, sessions, identifiers, clock);
        return new SessionUseCases(
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new SignInHandler(ports.transactions(), passwords, begun)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new SignInByLinkHandler(ports.transactions(), people, begun, clock)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new EnterCodeHandler(people, codes, sessions, begun, recorder)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new CheckSessionHandler(people, codes, sessions, clock)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new ConfirmIdentityHandler(passwords, codes, sessions)::handle)::apply,
                lifecycle.guarded(SessionFailure.StoreUnavailable::new, new SignOutHandler(people, sessions)::handle)
                        ::apply,
                lifecycle.guarded(
                                SessionFailure.StoreUnavailable::new,
                                new ListSessionsHandler(people, sessions, clock)::handle)::apply,
                lifecycle.guarded(
                                SessionFailure.StoreUnavailable::new,
                                new RevokeSessionHandler(people, sessions)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new ChangePasswordHandler(people, passwords, sessions)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new BeginSecondFactorHandler(people, codes, sessions, identifiers)::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new ConfirmSecondFactorHandler(people, codes, sessions, clock)::handle)::apply,
                lifecycle.guarded(
                                SessionFailure.StoreUnavailable::new,
                                new RemoveSecondFactorHandler(people, sessions)::handle)::apply);
    }
}
