package org.merchantaccess.http.hub.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.GuestRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.SessionMessages;

/** Page that signs in with e-mail address and password. */
final class SignInDialog implements HubDialog<GuestRequest> {

    static final String PATH = "/sign-in";

    private static final String EMAIL = "email";
    private static final String PASSWORD = "password";

    private final SignIn signIn;
    private final Frames frames;
    private final Pages pages;

    SignInDialog(SignIn signIn, Frames frames, Pages pages) {
        this.signIn = signIn;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(GuestRequest guest) {
        SignInView view = view(guest, "", ReturnPath.of(guest.query()), Option.none());
        return Either.right(pages.show("session/signIn", view));
    }

    private SignInView view(GuestRequest guest, String email, ReturnPath then, Option<String> fault) {
        return new SignInView(
                frames.ofGuest("Sign in"),
                guest.formToken(),
                guest.cookies().areDropped(),
                email,
                then.target(),
                fault,
                Notice.of(guest.query().text(Notice.PARAMETER)));
    }

    @Override
    public Either<HubProblem, FormResult> act(GuestRequest guest) {
        String email = guest.form().text(EMAIL);
        PresentedPassword password = PresentedPassword.of(guest.form().text(PASSWORD));
        ReturnPath then = ReturnPath.of(guest.form());
        return Either.right(
                signIn.handle(SignIn.Command.of(email, password, guest.from()).withFormer(guest.previousSession()))
                        .fold(
                                failure -> FormResult.unchanged(refused(guest, email, then, failure)),
                                begun -> FormResult.done(PostSignInRedirect.of(guest, begun, then))));
    }

    private Response refused(GuestRequest guest, String email, ReturnPath then, SessionFailure failure) {
        SignInView view = view(guest, email, then, Option.some(SessionMessages.of(failure)));
        return RefusedSignIn.answer(failure, status -> pages.show(status, "session/signIn", view));
    }
}
