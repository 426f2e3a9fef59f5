package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Settings, API Access: what a merchant's software logs in with. */
final class ApiAccessPage implements HubPage<MerchantVisit> {

    private final AppIds appIds;
    private final Pages pages;

    ApiAccessPage(AppIds appIds, Pages pages) {
        this.appIds = appIds;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        return appIds.view(at).map(view -> pages.show("credential/page", view));
    }
}
