package org.merchantaccess.http.hub.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.session.EnterCode;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.Guest;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.SessionWords;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** The code of the second factor, after a password that was right. */
final class CodeDialog implements HubDialog<Guest> {

    static final String PATH = "/sign-in/code";

    private static final String CODE = "code";

    private final EnterCode enterCode;
    private final Arrival arrival;
    private final Frames frames;
    private final Pages pages;

    CodeDialog(EnterCode enterCode, Arrival arrival, Frames frames, Pages pages) {
        this.enterCode = enterCode;
        this.arrival = arrival;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Guest guest) {
        SignInView view = view(guest, Destination.of(guest.query()), Option.none());
        return Either.right(pages.show("session/code", view));
    }

    private SignInView view(Guest guest, Destination then, Option<String> fault) {
        return new SignInView(
                frames.ofGuest("Enter your code"), guest.formToken(), "", then.path(), fault, Option.none());
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Guest guest) {
        Destination then = Destination.of(guest.form());
        String code = guest.form().text(CODE).replace(" ", "");
        Answer answer = enterCode
                .handle(new EnterCode.Command(guest.token(), code, guest.from()))
                .fold(failure -> refused(guest, then, failure), token -> arrival.signedIn(token, then));
        return Either.right(CompletableFuture.completedFuture(answer));
    }

    /** After too long, or too many wrong ones, it begins with the password again. */
    private Answer refused(Guest guest, Destination then, SessionFailure failure) {
        if (failure instanceof SessionFailure.NoSession) {
            return Redirect.to(then.after(SignInDialog.PATH));
        }
        SignInView view = view(guest, then, Option.some(SessionWords.of(failure)));
        return RefusedSignIn.answer(failure, status -> pages.show(status, "session/code", view));
    }
}
