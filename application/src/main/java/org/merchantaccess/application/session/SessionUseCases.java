package org.merchantaccess.application.session;

import java.time.Clock;
import org.merchantaccess.application.account.FailedSignInRecorder;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.account.PeopleTrail;
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

    /** The use cases of this room, on those ports. */
    public static SessionUseCases on(
            Ports ports, PasswordChecks passwords, PeopleTrail trail, FailedSignInRecorder recorder) {
        PeoplePorts people = ports.people();
        Identifiers identifiers = ports.identifiers();
        Clock clock = ports.clock();
        CodeChecks codes = new CodeChecks(people, clock);
        OwnSessions sessions = new OwnSessions(ports.transactions(), people, trail, identifiers, clock);
        NewSessions begun = new NewSessions(people, passwords, codes, sessions, identifiers, clock);
        return new SessionUseCases(
                new SignInHandler(ports.transactions(), passwords, begun),
                new SignInByLinkHandler(ports.transactions(), people, begun, clock),
                new EnterCodeHandler(people, codes, sessions, begun, recorder),
                new CheckSessionHandler(people, codes, sessions, clock),
                new ConfirmIdentityHandler(passwords, codes, sessions),
                new SignOutHandler(people, sessions),
                new ListSessionsHandler(people, sessions, clock),
                new RevokeSessionHandler(people, sessions),
                new ChangePasswordHandler(people, passwords, sessions),
                new BeginSecondFactorHandler(people, codes, sessions, identifiers),
                new ConfirmSecondFactorHandler(people, codes, sessions, clock),
                new RemoveSecondFactorHandler(people, sessions));
    }
}
