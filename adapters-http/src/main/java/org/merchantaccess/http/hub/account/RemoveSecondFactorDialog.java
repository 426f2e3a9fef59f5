package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.account.RemoveSecondFactor;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that removes the authenticator app from the user's own account. */
final class RemoveSecondFactorDialog implements HubDialog<HubRequest> {

    private final AccountPage account;
    private final RemoveSecondFactor remove;

    RemoveSecondFactorDialog(AccountPage account, RemoveSecondFactor remove) {
        this.account = account;
        this.remove = remove;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return showDialog(request, Option.none());
    }

    private Either<HubProblem, Response> showDialog(HubRequest request, Option<String> fault) {
        return account.showDialog(
                request,
                new ConfirmationView(
                        DialogView.of(request, "Remove authenticator app", AccountPage.PATH, "Remove")
                                .dangerous(),
                        request.visitor().person().email().text(),
                        List.of(
                                "Your password alone will sign you in. To move to a new phone, remove the app here and set"
                                        + " it up again."),
                        fault));
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return remove.handle(RemoveSecondFactor.Command.of(
                        request.visitor().token(), request.visitor().from()))
                .fold(
                        failure -> AccountProblems.toFault(failure)
                                .flatMap(fault -> showDialog(request, Option.some(fault)))
                                .map(FormResult::unchanged),
                        off -> Either.right(
                                FormResult.done(Redirect.to(Notice.SECOND_FACTOR_OFF.addTo(AccountPage.PATH)))));
    }
}
