package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.account.ChangePassword;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that changes the password. The session continues with a new token; other sessions end (S73, S79). */
final class ChangePasswordDialog implements HubDialog<HubRequest> {

    private static final String CURRENT = "current";
    private static final String NEXT = "next";
    private static final String REPEATED = "repeated";

    private final AccountPage account;
    private final ChangePassword change;
    private final Pages pages;

    ChangePasswordDialog(AccountPage account, ChangePassword change, Pages pages) {
        this.account = account;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return showDialog(request, PasswordFieldErrors.none());
    }

    private Either<HubProblem, Response> showDialog(HubRequest request, PasswordFieldErrors faults) {
        return account.view(request)
                .map(page -> new PasswordView(
                        page,
                        DialogView.of(request, "Change password", AccountPage.PATH, "Change password"),
                        PasswordFieldErrors.field(faults.current()),
                        PasswordFieldErrors.field(faults.next()),
                        PasswordFieldErrors.field(faults.repeated())))
                .map(view -> pages.show("account/password", view));
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        Form form = request.form();
        return form.text(NEXT).equals(form.text(REPEATED))
                ? change(request, form)
                : showDialog(request, PasswordFieldErrors.differ()).map(FormResult::unchanged);
    }

    private Either<HubProblem, FormResult> change(HubRequest request, Form form) {
        return change.handle(ChangePassword.Command.of(
                        request.visitor().token(),
                        PresentedPassword.of(form.text(CURRENT)),
                        PresentedPassword.of(form.text(NEXT)),
                        request.visitor().from()))
                .fold(
                        failure -> refused(request, failure).map(FormResult::unchanged),
                        token -> Either.right(FormResult.done(request.cookies()
                                .withSession(Redirect.to(Notice.PASSWORD_CHANGED.addTo(AccountPage.PATH)), token))));
    }

    private Either<HubProblem, Response> refused(HubRequest request, SessionFailure failure) {
        return failure instanceof SessionFailure.StoreUnavailable
                ? Either.left(HubProblem.UNAVAILABLE)
                : showDialog(request, PasswordFieldErrors.of(failure));
    }
}
