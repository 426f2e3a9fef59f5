package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Settings, Allowlist: where a merchant's software may call from. */
final class AllowlistPage implements HubPage<MerchantVisit> {

    private final Entries entries;
    private final Pages pages;

    AllowlistPage(Entries entries, Pages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        return entries.view(at).map(view -> pages.show("allowlist/page", view));
    }
}
