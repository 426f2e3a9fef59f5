package org.merchantaccess.http.hub.people.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.application.people.member.ListPeople.Member;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.people.invitation.IssuedLinkView;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.submission.FormResult;

/** Creates a one-time link for a new password. Only the response to the form shows the link. */
public final class CreateResetLinkAction implements MemberAction {

    private final IssueResetLink issue;
    private final Pages pages;

    public CreateResetLinkAction(IssueResetLink issue, Pages pages) {
        this.issue = issue;
        this.pages = pages;
    }

    @Override
    public ConfirmationView question(PeopleScope scope, Member member, Option<String> fault) {
        return new ConfirmationView(
                DialogView.of(scope.request(), "Create reset link", scope.path(), "Create reset link"),
                member.email().text(),
                List.of(
                        "For people who have forgotten their password. Make sure that the request comes from them:"
                                + " anyone with the link can take over the account.",
                        "Earlier reset links stop working."),
                fault);
    }

    @Override
    public Either<PeopleFailure, FormResult> carryOut(PeopleScope scope, Member member) {
        return issue.handle(IssueResetLink.Command.of(member.id(), scope.authority()))
                .map(issued -> IssuedLinkView.ofReset(scope, member.email().text(), issued))
                .<FormResult>map(view -> new FormResult.Secret(
                        pages.show("people/issued", view),
                        Option.some(Redirect.to(Notice.SHOWN_BEFORE.addTo(scope.path())))));
    }
}
