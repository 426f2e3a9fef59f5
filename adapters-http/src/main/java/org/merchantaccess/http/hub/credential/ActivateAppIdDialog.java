package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.credential.readiness.ReadinessMessages;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;

/** Dialog that sets an App ID to active. It shows the readiness of each address and changes only the version that was shown. */
final class ActivateAppIdDialog implements HubDialog<MerchantHubRequest> {

    private final AppIdList appIds;
    private final PreviewActivation preview;
    private final AuthorizedChange change;
    private final Pages pages;

    ActivateAppIdDialog(AppIdList appIds, PreviewActivation preview, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.preview = preview;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return showDialog(request, Option.none());
    }

    private Either<HubProblem, Response> showDialog(MerchantHubRequest request, Option<String> fault) {
        return request.hubRequest()
                .pathParameter("app_id", AppId::parse)
                .flatMap(appId -> preview.handle(PreviewActivation.Query.of(request.id(), appId))
                        .mapLeft(HubReadProblems::of))
                .flatMap(found -> found.toEither(HubProblem.NOT_FOUND))
                .flatMap(found -> appIds.view(request).map(page -> view(request, page, found, fault)))
                .map(view -> pages.show("credential/activate", view));
    }

    private static ActivateView view(
            MerchantHubRequest request, ApiAccessView page, PreviewActivation.Preview found, Option<String> fault) {
        return new ActivateView(
                page,
                DialogView.of(request.hubRequest(), "Set to Active", origin(request), "SET TO ACTIVE"),
                found.incoming().appId().text(),
                found.incoming().name().text(),
                found.version().number(),
                found.incoming().isActive(),
                ReadinessMessages.of(request.hubRequest(), found),
                found.outgoing().map(outgoing -> outgoing(request, outgoing)),
                fault);
    }

    private static ActivateView.Outgoing outgoing(MerchantHubRequest request, PreviewActivation.Outgoing outgoing) {
        return new ActivateView.Outgoing(
                outgoing.credential().appId().text(),
                outgoing.credential().name().text(),
                outgoing.lastUse().map(use -> request.hubRequest().timestamp(use.at())),
                !outgoing.lastHour().isEmpty());
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return AppIdList.credentialOf(request).flatMap(credential -> activate(request, credential));
    }

    private Either<HubProblem, FormResult> activate(MerchantHubRequest request, AppCredential credential) {
        return ChangeResults.answer(
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.credentials()
                                .activate()
                                .handle(ActivateAppCredential.Command.of(request.id(), credential.appId(), actor)
                                        .withExpected(request.shownVersion()))),
                origin(request).linkWith(notice(request, credential)),
                CredentialMessages::of,
                fault -> showDialog(request, Option.some(fault)));
    }

    /** Returns the page that the dialog leads back to: a list, or the page of the App ID. */
    private static ListOrigin origin(MerchantHubRequest request) {
        return request.hubRequest()
                .pathParameter("app_id", AppId::parse)
                .toOption()
                .flatMap(appId -> AppIdPages.originIfOpenedFrom(request, appId))
                .getOrElse(() -> AppIdList.origin(request));
    }

    /** Mentions previous access tokens only if another App ID was active. */
    private static Notice notice(MerchantHubRequest request, AppCredential credential) {
        return request.merchant()
                        .credentials()
                        .active()
                        .exists(active -> !active.appId().equals(credential.appId()))
                ? Notice.APP_ID_ACTIVATED
                : Notice.FIRST_APP_ID_ACTIVATED;
    }
}
