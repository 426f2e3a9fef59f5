package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.IssueResetLink;
import org.merchantaccess.application.people.ListPeople.Member;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.page.Pages;

/** The answer is the one page that shows the link. */
final class MakingResetLink implements MemberOrder {

    private final IssueResetLink issue;
    private final Pages pages;

    MakingResetLink(IssueResetLink issue, Pages pages) {
        this.issue = issue;
        this.pages = pages;
    }

    @Override
    public Question question(Place at, Member member, Option<String> fault) {
        return new Question(
                DialogView.of(at.visit(), "Link for a new password", at.path(), "Make the link"),
                member.email().text(),
                List.of(
                        "For somebody who has forgotten their password. Be sure that it is they who ask for it:"
                                + " whoever opens the link has the account.",
                        "A link made before no longer works then."),
                fault);
    }

    @Override
    public Either<PeopleFailure, Answer> carryOut(Place at, Member member) {
        return issue.handle(new IssueResetLink.Command(member.id(), at.authority()))
                .map(issued -> IssuedView.ofReset(at, member.email().text(), issued))
                .map(view -> pages.show("people/issued", view));
    }
}
