package org.merchantaccess.http.hub.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.people.AcceptLink;
import org.merchantaccess.application.people.LookAtLink;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.application.people.PeopleUseCases;
import org.merchantaccess.application.session.SessionUseCases;
import org.merchantaccess.application.session.SignIn;
import org.merchantaccess.application.session.SignInByLink;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.Guest;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.PeopleWords;

/** What a one-time link opens: the choice of a password, and with it the account. */
final class LinkDialog implements HubDialog<Guest> {

    static final String PATH = "/link/{secret}";

    private static final String PASSWORD = "password";
    private static final String REPEATED = "repeated";
    private static final int GONE = 410;
    private static final int REFUSED = 400;
    private static final Destination HOME = new Destination("/");

    private final PeopleUseCases people;
    private final SignIn signIn;
    private final SignInByLink signInByLink;
    private final Arrival arrival;
    private final Frames frames;
    private final Pages pages;

    LinkDialog(PeopleUseCases people, SessionUseCases sessions, Arrival arrival, Frames frames, Pages pages) {
        this.people = people;
        this.signIn = sessions.signIn();
        this.signInByLink = sessions.signInByLink();
        this.arrival = arrival;
        this.frames = frames;
        this.pages = pages;
    }

    /** A link that signs in does so at once, but not for a browser that only looks ahead. */
    @Override
    public Either<Trouble, Answer> show(Guest guest) {
        if (guest.routed().request().headers("Sec-Purpose").stream()
                .anyMatch(purpose -> purpose.contains("prefetch"))) {
            return Either.left(Trouble.UNAVAILABLE);
        }
        return ask(guest, 200, Option.none());
    }

    private Either<Trouble, Answer> ask(Guest guest, int status, Option<String> fault) {
        return people.lookAtLink()
                .handle(new LookAtLink.Query(secret(guest)))
                .fold(
                        failure -> failure instanceof PeopleFailure.LinkSpent
                                ? Either.right(spent(failure))
                                : Either.left(Trouble.UNAVAILABLE),
                        look -> Either.right(
                                look.link().purpose() instanceof LinkPurpose.SignIn
                                        ? signIn(guest)
                                        : pages.show(status, "session/link", view(guest, look, fault))));
    }

    private Answer signIn(Guest guest) {
        return signInByLink
                .handle(new SignInByLink.Command(secret(guest), guest.former(), guest.from()))
                .fold(failure -> Redirect.to(SignInDialog.PATH), begun -> arrival.of(begun, HOME));
    }

    private Answer spent(PeopleFailure failure) {
        return pages.show(
                GONE,
                "session/spentLink",
                new SpentLinkView(frames.ofGuest("This link no longer works"), PeopleWords.of(failure)));
    }

    private LinkView view(Guest guest, LookAtLink.Look look, Option<String> fault) {
        return new LinkView(
                frames.ofGuest("Welcome"),
                guest.formToken(),
                guest.routed().request().path(),
                look.email().text(),
                look.link().purpose().match(new Welcome()),
                !look.hasAccount(),
                fault);
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Guest guest) {
        return accept(guest).map(CompletableFuture::completedFuture);
    }

    private Either<Trouble, Answer> accept(Guest guest) {
        boolean isRepeated = guest.form().has(REPEATED);
        if (isRepeated && !guest.form().text(REPEATED).equals(guest.form().text(PASSWORD))) {
            return ask(guest, REFUSED, Option.some("The two passwords differ. Please enter the same one twice."));
        }
        PresentedPassword password = PresentedPassword.of(guest.form().text(PASSWORD));
        return people.acceptLink()
                .handle(new AcceptLink.Command(secret(guest), password, guest.from()))
                .fold(
                        failure -> ask(guest, REFUSED, Option.some(PeopleWords.of(failure))),
                        person -> Either.right(signIn(guest, person, password)));
    }

    /** Whoever has just proved it need not do so again; a second factor is asked for nevertheless. */
    private Answer signIn(Guest guest, Person person, PresentedPassword password) {
        return signIn.handle(new SignIn.Command(person.email().text(), password, guest.former(), guest.from()))
                .fold(failure -> Redirect.to(SignInDialog.PATH), begun -> arrival.of(begun, HOME));
    }

    private static LinkSecret secret(Guest guest) {
        return LinkSecret.presented(guest.pathParameter("secret"));
    }
}
