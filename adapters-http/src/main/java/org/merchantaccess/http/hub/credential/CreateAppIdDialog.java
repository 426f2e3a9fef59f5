package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.credential.CredentialFailure;
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

final class CreateAppIdDialog implements HubDialog<MerchantHubRequest> {

    static final String NAME = "app_name";

    private final AppIdList appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    CreateAppIdDialog(AppIdList appIds, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return showDialog(request, Option.none());
    }

    private Either<HubProblem, Response> showDialog(MerchantHubRequest request, Option<String> fault) {
        DialogView dialog =
                DialogView.of(request.hubRequest(), "Create App ID", AppIdList.origin(request), "Create App ID");
        return appIds.view(request)
                .map(page -> new AppNameView(
                        page, dialog, new Field(request.hubRequest().fieldValue(NAME), fault)))
                .map(view -> pages.show("credential/name", view));
    }

    @Override
    public List<String> keptFields() {
        return List.of(NAME);
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        String name = request.hubRequest().form().text(NAME);
        Either<RefusedChange<ChangeFailure<CredentialFailure>>, Committed<CreateAppCredential.Created>> outcome =
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.credentials()
                                .create()
                                .handle(CreateAppCredential.Command.of(request.id(), name, actor)));
        return ChangeResults.answer(
                outcome,
                outcome.map(done -> next(request, done.result())).getOrElse(""),
                CredentialMessages::of,
                fault -> showDialog(request, Option.some(fault)));
    }

    /** Returns the link to the page of the list that contains the new App ID. */
    private String next(MerchantHubRequest request, CreateAppCredential.Created created) {
        return appIds.linkTo(request, created.credential().appId(), Notice.APP_ID_CREATED);
    }
}
