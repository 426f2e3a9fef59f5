package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.credential.detail.AppIdAction.Question;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.credential.detail.AppIdQuestionView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;

/** Dialog that shows one key of an App ID. Only the response to a form contains it, so reloading or going back never shows it again (S80). */
final class RevealKeyDialog implements HubDialog<MerchantHubRequest> {

    private final AppIdPages appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    RevealKeyDialog(AppIdPages appIds, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return show(request, Option.none());
    }

    private Either<HubProblem, Response> show(MerchantHubRequest request, Option<String> fault) {
        return appIds.shown(request)
                .flatMap(shown -> AddressedKey.of(request, shown)
                        .flatMap(number -> appIds.view(request, shown)
                                .map(page -> new AppIdQuestionView(
                                        page,
                                        DialogView.of(
                                                request.hubRequest(),
                                                "Show app_key",
                                                AppIdPages.origin(request, shown),
                                                "Show app_key"),
                                        Question.of(
                                                "Show app_key",
                                                "Key " + number
                                                        + " is shown for 30 seconds. This is recorded in Activity."),
                                        fault))))
                .map(view -> pages.show("credential/detail/question", view));
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return appIds.shown(request)
                .flatMap(shown -> AddressedKey.of(request, shown).flatMap(number -> reveal(request, shown, number)));
    }

    private Either<HubProblem, FormResult> reveal(MerchantHubRequest request, Shown shown, KeyNumber number) {
        return change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.credentials()
                                .reveal()
                                .handle(RevealAppKey.Command.of(
                                                request.id(), shown.credential().appId(), actor)
                                        .withNumber(Option.some(number))))
                .fold(
                        failure -> ChangeResults.toFault(failure, CredentialMessages::of)
                                .flatMap(fault -> show(request, Option.some(fault)))
                                .map(FormResult::unchanged),
                        key -> appIds.viewWithKey(request, shown, number, key)
                                .map(view -> pages.show("credential/detail/page", view))
                                .<FormResult>map(page -> new FormResult.Secret(page, Option.none())));
    }
}
