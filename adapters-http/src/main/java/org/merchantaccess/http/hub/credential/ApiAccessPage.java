package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/** Page "Settings, API Access": the App IDs of a merchant. */
final class ApiAccessPage implements HubPage<MerchantHubRequest> {

    private final AppIdList appIds;
    private final Pages pages;

    ApiAccessPage(AppIdList appIds, Pages pages) {
        this.appIds = appIds;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return appIds.view(request).map(view -> pages.show("credential/page", view));
    }
}
