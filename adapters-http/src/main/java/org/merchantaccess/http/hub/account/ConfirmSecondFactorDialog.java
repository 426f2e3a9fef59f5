package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.account.ConfirmSecondFactor;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that turns the authenticator app on with its first code. After a wrong code it asks again, but never shows the secret again. */
final class ConfirmSecondFactorDialog implements HubDialog<HubRequest> {

    private static final String CODE = "code";

    private final AccountPage account;
    private final ConfirmSecondFactor confirm;
    private final Pages pages;

    ConfirmSecondFactorDialog(AccountPage account, ConfirmSecondFactor confirm, Pages pages) {
        this.account = account;
        this.confirm = confirm;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return showDialog(request, Option.none());
    }

    private Either<HubProblem, Response> showDialog(HubRequest request, Option<String> fault) {
        return account.view(request)
                .map(page -> new CodeView(
                        page,
                        DialogView.of(request, "Enter the code from your app", AccountPage.PATH, "Turn on"),
                        new Field("", fault)))
                .map(view -> pages.show("account/code", view));
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        String code = request.form().text(CODE).replace(" ", "");
        return confirm.handle(ConfirmSecondFactor.Command.of(
                        request.visitor().token(), code, request.visitor().from()))
                .fold(
                        failure -> AccountProblems.toFault(failure)
                                .flatMap(fault -> showDialog(request, Option.some(fault)))
                                .map(FormResult::unchanged),
                        on -> Either.right(
                                FormResult.done(Redirect.to(Notice.SECOND_FACTOR_ON.addTo(AccountPage.PATH)))));
    }
}
