package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.session.BeginSecondFactor;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Begins to set an authenticator app up. The answer is the one page that shows the secret. */
final class BeginSecondFactorDialog implements HubDialog<Visit> {

    static final String PATH = Account.PATH + "/second-factor";

    private final Account account;
    private final BeginSecondFactor begin;
    private final Pages pages;

    BeginSecondFactorDialog(Account account, BeginSecondFactor begin, Pages pages) {
        this.account = account;
        this.begin = begin;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return ask(visit, Option.none());
    }

    private Either<Trouble, Answer> ask(Visit visit, Option<String> fault) {
        return account.ask(
                visit,
                new Question(
                        DialogView.of(visit, "Set up an authenticator app", Account.PATH, "Continue"),
                        visit.visitor().person().email().text(),
                        List.of(
                                "Signing in then needs your password and a code that only your app shows: a password"
                                        + " somebody else has learned is not enough.",
                                "Have the app at hand. On the next page you take a picture of a code with it."),
                        fault));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return begin.handle(new BeginSecondFactor.Command(
                        visit.visitor().token(), visit.visitor().from()))
                .fold(
                        failure -> AccountFaults.whyNot(failure).flatMap(fault -> ask(visit, Option.some(fault))),
                        begun -> Either.<Trouble, Answer>right(shown(visit, begun)))
                .map(CompletableFuture::completedFuture);
    }

    private Answer shown(Visit visit, BeginSecondFactor.Begun begun) {
        return pages.show(
                "account/secret",
                new SecretView(account.frame(visit), begun.account().text(), begun.secret()));
    }
}
