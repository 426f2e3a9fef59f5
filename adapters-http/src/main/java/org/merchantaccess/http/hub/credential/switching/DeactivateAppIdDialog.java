package org.merchantaccess.http.hub.credential.switching;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.switching.DeactivateAppCredential;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;

/** Dialog that deactivates the active App ID after the user has typed its App Name. */
final class DeactivateAppIdDialog implements HubDialog<MerchantHubRequest> {

    private static final String CONFIRM = "confirm";

    private final AppIdPages appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    DeactivateAppIdDialog(AppIdPages appIds, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return show(request, Option.none());
    }

    private Either<HubProblem, Response> show(MerchantHubRequest request, Option<String> fault) {
        Field confirm = new Field(request.hubRequest().form().text(CONFIRM), fault);
        return appIds.shown(request)
                .flatMap(shown -> appIds.view(request, shown)
                        .map(page -> new DeactivateView(page, dialog(request, shown), confirm)))
                .map(view -> pages.show("credential/switching/deactivate", view));
    }

    private static DialogView dialog(MerchantHubRequest request, Shown shown) {
        return DialogView.of(request.hubRequest(), "Deactivate", AppIdPages.origin(request, shown), "Deactivate")
                .dangerous();
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return appIds.shown(request).flatMap(shown -> deactivate(request, shown));
    }

    private Either<HubProblem, FormResult> deactivate(MerchantHubRequest request, Shown shown) {
        return ChangeResults.answer(
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.switching()
                                .deactivate()
                                .handle(DeactivateAppCredential.Command.of(
                                                request.id(),
                                                shown.credential().appId(),
                                                request.hubRequest().form().text(CONFIRM),
                                                actor)
                                        .withExpected(request.shownVersion()))),
                AppIdPages.origin(request, shown).linkWith(Notice.APP_ID_DEACTIVATED),
                CredentialMessages::of,
                fault -> show(request, Option.some(fault)));
    }
}
