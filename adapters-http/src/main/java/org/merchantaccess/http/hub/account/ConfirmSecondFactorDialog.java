package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.session.ConfirmSecondFactor;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** The first code of an app. After a wrong one it is asked for again, without the secret, which the app has by then. */
final class ConfirmSecondFactorDialog implements HubDialog<Visit> {

    private static final String CODE = "code";

    private final Account account;
    private final ConfirmSecondFactor confirm;
    private final Pages pages;

    ConfirmSecondFactorDialog(Account account, ConfirmSecondFactor confirm, Pages pages) {
        this.account = account;
        this.confirm = confirm;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return ask(visit, Option.none());
    }

    private Either<Trouble, Answer> ask(Visit visit, Option<String> fault) {
        return account.view(visit)
                .map(page -> new CodeView(
                        page,
                        DialogView.of(visit, "Enter the code of your app", Account.PATH, "Turn it on"),
                        new Field("", fault)))
                .map(view -> pages.show("account/code", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        String code = visit.form().text(CODE).replace(" ", "");
        return confirm.handle(new ConfirmSecondFactor.Command(
                        visit.visitor().token(), code, visit.visitor().from()))
                .fold(
                        failure -> AccountFaults.whyNot(failure).flatMap(fault -> ask(visit, Option.some(fault))),
                        on -> Either.<Trouble, Answer>right(Redirect.to(Notice.SECOND_FACTOR_ON.on(Account.PATH))))
                .map(CompletableFuture::completedFuture);
    }
}
