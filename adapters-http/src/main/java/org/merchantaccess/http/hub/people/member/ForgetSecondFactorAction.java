package org.merchantaccess.http.hub.people.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.member.ForgetSecondFactor;
import org.merchantaccess.application.people.member.ListPeople.Member;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.submission.FormResult;

/** Removes the authenticator app from a member's account. */
public final class ForgetSecondFactorAction implements MemberAction {

    private final ForgetSecondFactor forget;

    public ForgetSecondFactorAction(ForgetSecondFactor forget) {
        this.forget = forget;
    }

    @Override
    public ConfirmationView question(PeopleScope scope, Member member, Option<String> fault) {
        return new ConfirmationView(
                DialogView.of(scope.request(), "Remove authenticator app", scope.path(), "Remove")
                        .dangerous(),
                member.email().text(),
                List.of("For people who have lost their app. Make sure that the request comes from them: afterwards,"
                        + " the password alone opens the account. They are signed out immediately."),
                fault);
    }

    @Override
    public Either<PeopleFailure, FormResult> carryOut(PeopleScope scope, Member member) {
        return forget.handle(ForgetSecondFactor.Command.of(member.id(), scope.authority()))
                .map(forgotten -> FormResult.done(Redirect.to(Notice.SECOND_FACTOR_FORGOTTEN.addTo(scope.path()))));
    }
}
