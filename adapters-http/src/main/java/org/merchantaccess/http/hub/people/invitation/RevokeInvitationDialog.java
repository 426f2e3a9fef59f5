package org.merchantaccess.http.hub.people.invitation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.member.RevokeInvitation;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.people.list.PeopleDialogView;
import org.merchantaccess.http.hub.people.list.PeopleList;
import org.merchantaccess.http.hub.people.list.PeopleProblems;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that revokes an invitation. */
public final class RevokeInvitationDialog implements HubDialog<PeopleScope> {

    private final PeopleList listing;
    private final RevokeInvitation revoke;
    private final Pages pages;

    public RevokeInvitationDialog(PeopleList listing, RevokeInvitation revoke, Pages pages) {
        this.listing = listing;
        this.revoke = revoke;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(PeopleScope scope) {
        return listing.invitation(scope).flatMap(invitation -> showDialog(scope, invitation, Option.none()));
    }

    private Either<HubProblem, Response> showDialog(
            PeopleScope scope, PeopleList.Invitation invitation, Option<String> fault) {
        ConfirmationView question = new ConfirmationView(
                DialogView.of(scope.request(), "Revoke invitation", scope.path(), "Revoke invitation")
                        .dangerous(),
                invitation.purpose().email().text(),
                List.of("Its link stops working. You can invite them again at any time."),
                fault);
        return listing.view(scope)
                .map(page -> new PeopleDialogView(page, question))
                .map(view -> pages.show("people/question", view));
    }

    @Override
    public Either<HubProblem, FormResult> act(PeopleScope scope) {
        return listing.invitation(scope).flatMap(invitation -> revoke(scope, invitation));
    }

    private Either<HubProblem, FormResult> revoke(PeopleScope scope, PeopleList.Invitation invitation) {
        return revoke.handle(RevokeInvitation.Command.of(invitation.link().id(), scope.authority()))
                .fold(
                        failure -> PeopleProblems.toFault(failure)
                                .flatMap(fault -> showDialog(scope, invitation, Option.some(fault)))
                                .map(FormResult::unchanged),
                        revoked -> Either.right(
                                FormResult.done(Redirect.to(Notice.INVITATION_REVOKED.addTo(scope.path())))));
    }
}
