package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.session.ChangePassword;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.SessionCookie;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** Another password, and with it another session token (S73, S79). */
final class ChangePasswordDialog implements HubDialog<Visit> {

    private static final String CURRENT = "current";
    private static final String NEXT = "next";
    private static final String REPEATED = "repeated";

    private final Account account;
    private final ChangePassword change;
    private final SessionCookie cookie;
    private final Pages pages;

    ChangePasswordDialog(Account account, ChangePassword change, SessionCookie cookie, Pages pages) {
        this.account = account;
        this.change = change;
        this.cookie = cookie;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return ask(visit, PasswordFaults.none());
    }

    private Either<Trouble, Answer> ask(Visit visit, PasswordFaults faults) {
        return account.view(visit)
                .map(page -> new PasswordView(
                        page,
                        DialogView.of(visit, "Change password", Account.PATH, "Change password"),
                        PasswordFaults.field(faults.current()),
                        PasswordFaults.field(faults.next()),
                        PasswordFaults.field(faults.repeated())))
                .map(view -> pages.show("account/password", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        Form form = visit.form();
        Either<Trouble, Answer> answer =
                form.text(NEXT).equals(form.text(REPEATED)) ? change(visit, form) : ask(visit, PasswordFaults.differ());
        return answer.map(CompletableFuture::completedFuture);
    }

    private Either<Trouble, Answer> change(Visit visit, Form form) {
        return change.handle(new ChangePassword.Command(
                        visit.visitor().token(),
                        PresentedPassword.of(form.text(CURRENT)),
                        PresentedPassword.of(form.text(NEXT)),
                        visit.visitor().from()))
                .fold(
                        failure -> refused(visit, failure),
                        token -> Either.right(
                                cookie.given(Redirect.to(Notice.PASSWORD_CHANGED.on(Account.PATH)), token)));
    }

    private Either<Trouble, Answer> refused(Visit visit, SessionFailure failure) {
        return failure instanceof SessionFailure.StoreUnavailable
                ? Either.left(Trouble.UNAVAILABLE)
                : ask(visit, PasswordFaults.of(failure));
    }
}
