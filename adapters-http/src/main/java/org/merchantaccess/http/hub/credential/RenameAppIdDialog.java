package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;

final class RenameAppIdDialog implements HubDialog<MerchantHubRequest> {

    private final AppIdList appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    RenameAppIdDialog(AppIdList appIds, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return AppIdList.credentialOf(request)
                .flatMap(credential -> showDialog(request, Field.of(name(request, credential))));
    }

    private Either<HubProblem, Response> showDialog(MerchantHubRequest request, Field name) {
        DialogView dialog = DialogView.of(request.hubRequest(), "Edit App Name", AppIdList.origin(request), "Save");
        return appIds.view(request)
                .map(page -> new AppNameView(page, dialog, name))
                .map(view -> pages.show("credential/name", view));
    }

    private static String name(MerchantHubRequest request, AppCredential credential) {
        String typed = request.hubRequest().fieldValue(CreateAppIdDialog.NAME);
        return typed.isEmpty() ? credential.name().text() : typed;
    }

    @Override
    public List<String> keptFields() {
        return List.of(CreateAppIdDialog.NAME);
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return AppIdList.credentialOf(request).flatMap(credential -> rename(request, credential));
    }

    private Either<HubProblem, FormResult> rename(MerchantHubRequest request, AppCredential credential) {
        String typed = request.hubRequest().form().text(CreateAppIdDialog.NAME);
        return ChangeResults.answer(
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.credentials()
                                .rename()
                                .handle(RenameAppCredential.Command.of(
                                        request.id(), credential.appId(), typed, actor))),
                AppIdList.origin(request).linkWith(Notice.APP_ID_RENAMED),
                CredentialMessages::of,
                fault -> showDialog(request, new Field(typed, Option.some(fault))));
    }
}
