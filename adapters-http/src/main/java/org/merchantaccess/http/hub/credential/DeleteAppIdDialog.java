package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.change.RefusedChange;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;

/** Dialog that deletes an App ID after the user has typed DELETE. */
final class DeleteAppIdDialog implements HubDialog<MerchantHubRequest> {

    private static final String CONFIRM = "confirm";

    private final AppIdList appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    DeleteAppIdDialog(AppIdList appIds, AuthorizedChange change, Pages pages) {
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
        DialogView dialog = DialogView.of(
                        request.hubRequest(), "Delete App ID", AppIdList.origin(request), "Delete APP ID")
                .dangerous();
        Field confirm = new Field(request.hubRequest().form().text(CONFIRM), fault);
        return appIds.view(request)
                .map(page -> new DeleteView(
                        page,
                        dialog,
                        credential.appId().text(),
                        credential.name().text(),
                        request.merchant().version().number(),
                        confirm))
                .map(view -> pages.show("credential/delete", view));
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return AppIdList.credentialOf(request).flatMap(credential -> delete(request, credential));
    }

    private Either<HubProblem, FormResult> delete(MerchantHubRequest request, AppCredential credential) {
        String typed = request.hubRequest().form().text(CONFIRM);
        Either<RefusedChange<ChangeFailure<CredentialFailure>>, Committed<MerchantProfile>> outcome = change.inMerchant(
                request,
                (useCases, actor) -> useCases.credentials()
                        .delete()
                        .handle(DeleteAppCredential.Command.of(request.id(), credential.appId(), typed, actor)
                                .withExpected(request.shownVersion())));
        return ChangeResults.answer(
                outcome,
                outcome.map(done -> appIds.linkAfterRemoval(request, Notice.APP_ID_DELETED))
                        .getOrElse(""),
                CredentialMessages::of,
                fault -> showDialog(request, credential, Option.some(fault)));
    }
}
