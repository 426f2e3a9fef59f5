package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.people.RevokeInvitation;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** Asks whether to take an invitation back. */
final class RevokeInvitationDialog implements HubDialog<Place> {

    private final Listing listing;
    private final RevokeInvitation revoke;
    private final Pages pages;

    RevokeInvitationDialog(Listing listing, RevokeInvitation revoke, Pages pages) {
        this.listing = listing;
        this.revoke = revoke;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Place at) {
        return listing.invitation(at).flatMap(invitation -> ask(at, invitation, Option.none()));
    }

    private Either<Trouble, Answer> ask(Place at, Listing.Invitation invitation, Option<String> fault) {
        Question question = new Question(
                DialogView.of(at.visit(), "Take the invitation back", at.path(), "Take it back")
                        .dangerous(),
                invitation.purpose().email().text(),
                List.of("Its link no longer works then. You can invite them again at any time."),
                fault);
        return listing.view(at)
                .map(page -> new QuestionView(page, question))
                .map(view -> pages.show("people/question", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Place at) {
        return listing.invitation(at)
                .flatMap(invitation -> revoke(at, invitation))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Trouble, Answer> revoke(Place at, Listing.Invitation invitation) {
        return revoke.handle(new RevokeInvitation.Command(invitation.link().id(), at.authority()))
                .fold(
                        failure ->
                                PeopleFaults.whyNot(failure).flatMap(fault -> ask(at, invitation, Option.some(fault))),
                        revoked -> Either.right(Redirect.to(Notice.INVITATION_REVOKED.on(at.path()))));
    }
}
