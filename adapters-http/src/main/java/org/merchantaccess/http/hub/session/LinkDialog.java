package org.merchantaccess.http.hub.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.link.AcceptLink;
import org.merchantaccess.application.people.link.DescribeLink;
import org.merchantaccess.application.people.link.LinkUseCases;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.application.people.signin.SignInByLink;
import org.merchantaccess.application.people.signin.SignInUseCases;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.GuestRequest;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.PeopleMessages;

/** Page of a one-time link. The user chooses a password, or confirms the existing one. */
final class LinkDialog implements HubDialog<GuestRequest> {

    static final String PATH = "/link/{secret}";

    private static final String PASSWORD = "password";
    private static final String REPEATED = "repeated";
    private static final int GONE = 410;
    private static final int REFUSED = 400;
    private static final ReturnPath HOME = new ReturnPath("/");

    private final LinkUseCases links;
    private final SignIn signIn;
    private final SignInByLink signInByLink;
    private final Frames frames;
    private final Pages pages;

    LinkDialog(LinkUseCases links, SignInUseCases sessions, Frames frames, Pages pages) {
        this.links = links;
        this.signIn = sessions.signIn();
        this.signInByLink = sessions.signInByLink();
        this.frames = frames;
        this.pages = pages;
    }

    /** Shows the page. A sign-in link signs in immediately, but not on a prefetch request. */
    @Override
    public Either<HubProblem, Response> show(GuestRequest guest) {
        if (guest.routed().request().headers("Sec-Purpose").stream()
                .anyMatch(purpose -> purpose.contains("prefetch"))) {
            return Either.left(HubProblem.UNAVAILABLE);
        }
        return showDialog(guest, 200, Option.none());
    }

    private Either<HubProblem, Response> showDialog(GuestRequest guest, int status, Option<String> fault) {
        return links.describe()
                .handle(DescribeLink.Query.of(secret(guest)))
                .fold(
                        failure -> failure instanceof PeopleFailure.LinkSpent
                                ? Either.right(spent(failure))
                                : Either.left(HubProblem.UNAVAILABLE),
                        look -> Either.right(
                                look.link().purpose() instanceof LinkPurpose.SignIn
                                        ? signIn(guest)
                                        : pages.show(status, "session/link", view(guest, look, fault))));
    }

    private Response signIn(GuestRequest guest) {
        return signInByLink
                .handle(SignInByLink.Command.of(secret(guest), guest.from()).withFormer(guest.previousSession()))
                .fold(failure -> Redirect.to(SignInDialog.PATH), begun -> PostSignInRedirect.of(guest, begun, HOME));
    }

    private Response spent(PeopleFailure failure) {
        return pages.show(
                GONE,
                "session/spentLink",
                new UnusableLinkView(frames.ofGuest("This link no longer works"), PeopleMessages.of(failure)));
    }

    private LinkView view(GuestRequest guest, DescribeLink.LinkDescription look, Option<String> fault) {
        return new LinkView(
                frames.ofGuest("Welcome"),
                guest.formToken(),
                guest.cookies().areDropped(),
                guest.routed().request().path(),
                look.email().text(),
                look.link().purpose().match(new LinkPurposeText()),
                !look.hasAccount(),
                fault);
    }

    @Override
    public Either<HubProblem, FormResult> act(GuestRequest guest) {
        boolean isRepeated = guest.form().has(REPEATED);
        if (isRepeated && !guest.form().text(REPEATED).equals(guest.form().text(PASSWORD))) {
            return showDialogAgain(guest, "The passwords don't match. Enter the same password twice.");
        }
        PresentedPassword password = PresentedPassword.of(guest.form().text(PASSWORD));
        ReturnPath then = startPage(guest);
        return links.accept()
                .handle(AcceptLink.Command.of(secret(guest), password, guest.from()))
                .fold(
                        failure -> showDialogAgain(guest, PeopleMessages.of(failure)),
                        person -> Either.right(FormResult.done(signIn(guest, person, password, then))));
    }

    /** Returns the page of the merchant that the link invites to; otherwise the home page. */
    private ReturnPath startPage(GuestRequest guest) {
        return links.describe()
                .handle(DescribeLink.Query.of(secret(guest)))
                .toOption()
                .filter(look -> look.link().purpose() instanceof LinkPurpose.Invitation)
                .flatMap(look -> ((LinkPurpose.Invitation) look.link().purpose())
                        .membership()
                        .merchant())
                .map(merchant -> new ReturnPath(MerchantHubRequest.path(merchant, MerchantSection.API_ACCESS.path())))
                .getOrElse(HOME);
    }

    private Either<HubProblem, FormResult> showDialogAgain(GuestRequest guest, String fault) {
        return showDialog(guest, REFUSED, Option.some(fault)).map(FormResult::unchanged);
    }

    /** Signs the user in with the password just entered. A second factor is still required. */
    private Response signIn(GuestRequest guest, Person person, PresentedPassword password, ReturnPath then) {
        return signIn.handle(SignIn.Command.of(person.email().text(), password, guest.from())
                        .withFormer(guest.previousSession()))
                .fold(failure -> Redirect.to(SignInDialog.PATH), begun -> PostSignInRedirect.of(guest, begun, then));
    }

    private static LinkSecret secret(GuestRequest guest) {
        return LinkSecret.presented(guest.pathParameter("secret"));
    }
}
