package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.ForgetSecondFactor;
import org.merchantaccess.application.people.ListPeople.Member;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;

final class ForgettingSecondFactor implements MemberOrder {

    private final ForgetSecondFactor forget;

    ForgettingSecondFactor(ForgetSecondFactor forget) {
        this.forget = forget;
    }

    @Override
    public Question question(Place at, Member member, Option<String> fault) {
        return new Question(
                DialogView.of(at.visit(), "Remove authenticator app", at.path(), "Remove")
                        .dangerous(),
                member.email().text(),
                List.of("For somebody who has lost their app. Be sure that it is they who ask for it: from now on"
                        + " the password alone opens the account. They are signed out at once."),
                fault);
    }

    @Override
    public Either<PeopleFailure, Answer> carryOut(Place at, Member member) {
        return forget.handle(new ForgetSecondFactor.Command(member.id(), at.authority()))
                .map(forgotten -> Redirect.to(Notice.SECOND_FACTOR_FORGOTTEN.on(at.path())));
    }
}
