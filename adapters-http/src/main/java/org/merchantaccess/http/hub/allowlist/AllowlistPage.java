package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/** Page "Settings, Allowlist". */
final class AllowlistPage implements HubPage<MerchantHubRequest> {

    private final AllowlistEntryList entries;
    private final Pages pages;

    AllowlistPage(AllowlistEntryList entries, Pages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return entries.view(request).map(view -> pages.show("allowlist/page", view));
    }
}
