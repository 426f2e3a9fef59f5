package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;

/** Dialog that shows an app_key. Only the response to a form contains it, so reloading or going back never shows it again (S80). */
final class RevealAppKeyDialog implements HubDialog<MerchantHubRequest> {

    private final AppIdList appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    RevealAppKeyDialog(AppIdList appIds, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return AppIdList.credentialOf(request).flatMap(credential -> showDialog(request, credential, Option.none()));
    }

    private Either<HubProblem, Response> showDialog(
            MerchantHubRequest request, AppCredential credential, Option<String> fault) {
        DialogView dialog =
                DialogView.of(request.hubRequest(), "Show app_key", AppIdList.origin(request), "Show app_key");
        return appIds.view(request)
                .map(page -> new RevealView(
                        page,
                        dialog,
                        credential.appId().text(),
                        credential.name().text(),
                        fault))
                .map(view -> pages.show("credential/reveal", view));
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return AppIdList.credentialOf(request).flatMap(credential -> reveal(request, credential));
    }

    private Either<HubProblem, FormResult> reveal(MerchantHubRequest request, AppCredential credential) {
        return change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.credentials()
                                .reveal()
                                .handle(RevealAppKey.Command.of(request.id(), credential.appId(), actor)))
                .fold(
                        failure -> ChangeResults.toFault(failure, CredentialMessages::of)
                                .flatMap(fault -> showDialog(request, credential, Option.some(fault)))
                                .map(FormResult::unchanged),
                        key -> appIds.viewWithKey(request, credential.appId(), key)
                                .map(view -> pages.show("credential/page", view))
                                .<FormResult>map(page -> new FormResult.Secret(page, Option.none())));
    }
}
