package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.session.RemoveSecondFactor;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** Asks whether one's password alone shall do again. */
final class RemoveSecondFactorDialog implements HubDialog<Visit> {

    private final Account account;
    private final RemoveSecondFactor remove;

    RemoveSecondFactorDialog(Account account, RemoveSecondFactor remove) {
        this.account = account;
        this.remove = remove;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return ask(visit, Option.none());
    }

    private Either<Trouble, Answer> ask(Visit visit, Option<String> fault) {
        return account.ask(
                visit,
                new Question(
                        DialogView.of(visit, "Remove the authenticator app", Account.PATH, "Remove")
                                .dangerous(),
                        visit.visitor().person().email().text(),
                        List.of("From then on your password alone signs you in. For a new phone, remove the app here"
                                + " and set it up again."),
                        fault));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return remove.handle(new RemoveSecondFactor.Command(
                        visit.visitor().token(), visit.visitor().from()))
                .fold(
                        failure -> AccountFaults.whyNot(failure).flatMap(fault -> ask(visit, Option.some(fault))),
                        off -> Either.<Trouble, Answer>right(Redirect.to(Notice.SECOND_FACTOR_OFF.on(Account.PATH))))
                .map(CompletableFuture::completedFuture);
    }
}
