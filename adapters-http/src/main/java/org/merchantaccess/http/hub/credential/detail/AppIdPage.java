package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/** Page of an App ID. */
final class AppIdPage implements HubPage<MerchantHubRequest> {

    private final AppIdPages appIds;
    private final Pages pages;

    AppIdPage(AppIdPages appIds, Pages pages) {
        this.appIds = appIds;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return appIds.shown(request)
                .flatMap(shown -> appIds.view(request, shown))
                .map(view -> pages.show("credential/detail/page", view));
    }
}
