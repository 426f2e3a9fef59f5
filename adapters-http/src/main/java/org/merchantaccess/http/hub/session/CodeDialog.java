package org.merchantaccess.http.hub.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.signin.EnterCode;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.GuestRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.SessionMessages;

/** Page that asks for the code of the second factor after a correct password. */
final class CodeDialog implements HubDialog<GuestRequest> {

    static final String PATH = "/sign-in/code";

    private static final String CODE = "code";

    private final EnterCode enterCode;
    private final Frames frames;
    private final Pages pages;

    CodeDialog(EnterCode enterCode, Frames frames, Pages pages) {
        this.enterCode = enterCode;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(GuestRequest guest) {
        SignInView view = view(guest, ReturnPath.of(guest.query()), Option.none());
        return Either.right(pages.show("session/code", view));
    }

    private SignInView view(GuestRequest guest, ReturnPath then, Option<String> fault) {
        return new SignInView(
                frames.ofGuest("Enter your code"),
                guest.formToken(),
                guest.cookies().areDropped(),
                "",
                then.target(),
                fault,
                Option.none());
    }

    @Override
    public Either<HubProblem, FormResult> act(GuestRequest guest) {
        ReturnPath then = ReturnPath.of(guest.form());
        String code = guest.form().text(CODE).replace(" ", "");
        return Either.right(guest.cookies()
                .session()
                .<SessionFailure>toEither(SessionFailure.NoSession::new)
                .flatMap(awaiting -> enterCode.handle(EnterCode.Command.of(awaiting, code, guest.from())))
                .fold(
                        failure -> FormResult.unchanged(refused(guest, then, failure)),
                        token -> FormResult.done(PostSignInRedirect.signedIn(guest, token, then))));
    }

    /** Returns to the password after a timeout or too many wrong codes. */
    private Response refused(GuestRequest guest, ReturnPath then, SessionFailure failure) {
        if (failure instanceof SessionFailure.NoSession) {
            return Redirect.to(then.after(SignInDialog.PATH));
        }
        SignInView view = view(guest, then, Option.some(SessionMessages.of(failure)));
        return RefusedSignIn.answer(failure, status -> pages.show(status, "session/code", view));
    }
}
