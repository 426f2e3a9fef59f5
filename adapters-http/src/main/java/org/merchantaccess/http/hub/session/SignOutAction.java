package org.merchantaccess.http.hub.session;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.signin.SignOut;
import org.merchantaccess.http.hub.gate.HubAction;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.SignedInVisitor;
import org.merchantaccess.http.hub.submission.FormResult;

/** Signs the user out and clears the data of the browser. */
final class SignOutAction implements HubAction<HubRequest> {

    private final SignOut signOut;
    private final HubGate gate;

    SignOutAction(SignOut signOut, HubGate gate) {
        this.signOut = signOut;
        this.gate = gate;
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        SignedInVisitor visitor = request.visitor();
        return signOut.handle(SignOut.Command.of(visitor.token(), visitor.from()))
                .fold(SignOutAction::outcome, ended -> Either.<HubProblem, String>right("session ended"))
                .peek(outcome -> gate.forget(request))
                .map(outcome -> FormResult.done(
                        request.cookies().withoutSession(Redirect.to(Notice.SIGNED_OUT.addTo(SignInDialog.PATH)))));
    }

    /** Treats an expired session as success. */
    private static Either<HubProblem, String> outcome(SessionFailure failure) {
        return failure instanceof SessionFailure.NoSession
                ? Either.right("no session")
                : Either.left(HubProblem.UNAVAILABLE);
    }
}
