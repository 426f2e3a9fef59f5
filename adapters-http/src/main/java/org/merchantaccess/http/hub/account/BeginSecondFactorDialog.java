package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.account.BeginSecondFactor;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that starts the setup of an authenticator app. Only the response to its form shows the secret. */
final class BeginSecondFactorDialog implements HubDialog<HubRequest> {

    static final String PATH = AccountPage.PATH + "/second-factor";

    private final AccountPage account;
    private final BeginSecondFactor begin;
    private final Pages pages;

    BeginSecondFactorDialog(AccountPage account, BeginSecondFactor begin, Pages pages) {
        this.account = account;
        this.begin = begin;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return showDialog(request, Option.none());
    }

    private Either<HubProblem, Response> showDialog(HubRequest request, Option<String> fault) {
        return account.showDialog(
                request,
                new ConfirmationView(
                        DialogView.of(request, "Set up authenticator", AccountPage.PATH, "Continue"),
                        request.visitor().person().email().text(),
                        List.of(
                                "Signing in will require your password and a code from your authenticator app. A leaked"
                                        + " password alone is not enough.",
                                "Have the app ready. On the next page, you scan a code with it."),
                        fault));
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return begin.handle(BeginSecondFactor.Command.of(
                        request.visitor().token(), request.visitor().from()))
                .fold(
                        failure -> AccountProblems.toFault(failure)
                                .flatMap(fault -> showDialog(request, Option.some(fault)))
                                .map(FormResult::unchanged),
                        begun -> Either.right(new FormResult.Secret(shown(request, begun), Option.none())));
    }

    private Response shown(HubRequest request, BeginSecondFactor.Begun begun) {
        return pages.show(
                "account/secret",
                new SecretView(account.frame(request), begun.account().text(), begun.secret()));
    }
}
