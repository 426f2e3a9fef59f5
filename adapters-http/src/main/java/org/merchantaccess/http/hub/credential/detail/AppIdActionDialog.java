package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/**
 * Dialog that asks for confirmation of an action on an App ID. It changes only the version that was shown.
 *
 * @param <F> failure type of the use case
 */
public final class AppIdActionDialog<F> implements HubDialog<MerchantHubRequest> {

    private final AppIdPages appIds;
    private final AppIdAction<F> action;
    private final AuthorizedChange change;
    private final Function<F, String> message;
    private final Pages pages;

    /**
     * Creates the dialog of an action.
     *
     * @param message maps a failure to its message
     */
    public AppIdActionDialog(
            AppIdPages appIds,
            AppIdAction<F> action,
            AuthorizedChange change,
            Function<F, String> message,
            Pages pages) {
        this.appIds = appIds;
        this.action = action;
        this.change = change;
        this.message = message;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return show(request, Option.none());
    }

    private Either<HubProblem, Response> show(MerchantHubRequest request, Option<String> fault) {
        return appIds.shown(request)
                .flatMap(shown -> action.of(request, shown)
                        .flatMap(asked -> appIds.view(request, shown)
                                .map(page -> new AppIdQuestionView(
                                        page, dialog(request, shown, asked.question()), asked.question(), fault))))
                .map(view -> pages.show("credential/detail/question", view));
    }

    private static DialogView dialog(MerchantHubRequest request, Shown shown, AppIdAction.Question question) {
        ListOrigin origin = AppIdPages.origin(request, shown);
        DialogView dialog = DialogView.of(request.hubRequest(), question.title(), origin, question.button());
        return question.isDangerous() ? dialog.dangerous() : dialog;
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return appIds.shown(request)
                .flatMap(shown -> action.of(request, shown).flatMap(asked -> act(request, shown, asked)));
    }

    private Either<HubProblem, FormResult> act(MerchantHubRequest request, Shown shown, AppIdAction.Change<F> asked) {
        return ChangeResults.answer(
                change.inMerchant(request, asked.change()),
                AppIdPages.origin(request, shown).linkWith(asked.notice()),
                message,
                fault -> show(request, Option.some(fault)));
    }
}
