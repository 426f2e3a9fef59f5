package org.merchantaccess.http.hub.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.application.session.SignIn;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.Guest;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.SessionWords;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Signing in with e-mail address and password. */
final class SignInDialog implements HubDialog<Guest> {

    static final String PATH = "/sign-in";

    private static final String EMAIL = "email";
    private static final String PASSWORD = "password";

    private final SignIn signIn;
    private final Arrival arrival;
    private final Frames frames;
    private final Pages pages;

    SignInDialog(SignIn signIn, Arrival arrival, Frames frames, Pages pages) {
        this.signIn = signIn;
        this.arrival = arrival;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Guest guest) {
        SignInView view = view(guest, "", Destination.of(guest.query()), Option.none());
        return Either.right(pages.show("session/signIn", view));
    }

    private SignInView view(Guest guest, String email, Destination then, Option<String> fault) {
        return new SignInView(
                frames.ofGuest("Sign in"),
                guest.formToken(),
                email,
                then.path(),
                fault,
                Notice.of(guest.query().text(Notice.PARAMETER)));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Guest guest) {
        String email = guest.form().text(EMAIL);
        PresentedPassword password = PresentedPassword.of(guest.form().text(PASSWORD));
        Destination then = Destination.of(guest.form());
        Answer answer = signIn.handle(new SignIn.Command(email, password, guest.former(), guest.from()))
                .fold(failure -> refused(guest, email, then, failure), begun -> arrival.of(begun, then));
        return Either.right(CompletableFuture.completedFuture(answer));
    }

    private Answer refused(Guest guest, String email, Destination then, SessionFailure failure) {
        SignInView view = view(guest, email, then, Option.some(SessionWords.of(failure)));
        return RefusedSignIn.answer(failure, status -> pages.show(status, "session/signIn", view));
    }
}
