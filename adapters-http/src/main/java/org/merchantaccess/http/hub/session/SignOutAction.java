package org.merchantaccess.http.hub.session;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.application.session.SignOut;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.HubAction;
import org.merchantaccess.http.hub.kernel.SessionCookie;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** Signing out. The browser is told to forget everything. */
final class SignOutAction implements HubAction<Visit> {

    private final SignOut signOut;
    private final SessionCookie cookie;

    SignOutAction(SignOut signOut, SessionCookie cookie) {
        this.signOut = signOut;
        this.cookie = cookie;
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return signOut.handle(new SignOut.Command(
                        visit.visitor().token(), visit.visitor().from()))
                .fold(SignOutAction::outcome, ended -> Either.<Trouble, String>right("signed out"))
                .map(out -> cookie.takenBack(Redirect.to(Notice.SIGNED_OUT.on(SignInDialog.PATH))))
                .map(CompletableFuture::completedFuture);
    }

    /** Whose session has ended meanwhile is out as well. */
    private static Either<Trouble, String> outcome(SessionFailure failure) {
        return failure instanceof SessionFailure.NoSession
                ? Either.right("was out already")
                : Either.left(Trouble.UNAVAILABLE);
    }
}
