package org.merchantaccess.http.hub.merchant;

import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.people.member.ListPeople;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;

/** Routes of the page of merchants and its dialogs. */
public final class MerchantsPageRoutes {

    private static final String PAGE = MerchantsPage.PATH;
    private static final String MERCHANT = PAGE + "/{merchant_id}";

    private MerchantsPageRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            MerchantAccess access, ListPeople people, HubChanges changes, HubGate gate, Frames frames, Pages pages) {
        MerchantsPage merchants =
                new MerchantsPage(access.merchants().list(), access.merchants().read(), frames, pages);
        MerchantPage merchant = new MerchantPage(
                merchants, access.credentials().list(), access.refusals().read(), people, frames, pages);
        return Stream.of(
                        Stream.of(
                                gate.operator(Permission.LIST_MERCHANTS).page(PAGE, merchants),
                                gate.operator(Permission.LIST_MERCHANTS).page(MERCHANT, merchant)),
                        gate.operator(Permission.OPEN_MERCHANTS)
                                .dialog(
                                        PAGE + "/open",
                                        new OpenMerchantDialog(
                                                merchants, changes.requiring(Permission.OPEN_MERCHANTS), pages)),
                        gate.operator(Permission.SUSPEND_MERCHANTS)
                                .dialog(
                                        MERCHANT + "/suspend",
                                        new MerchantDialog(
                                                merchants,
                                                new SuspendAction(),
                                                changes.requiring(Permission.SUSPEND_MERCHANTS))),
                        gate.operator(Permission.SUSPEND_MERCHANTS)
                                .dialog(
                                        MERCHANT + "/resume",
                                        new MerchantDialog(
                                                merchants,
                                                new ResumeAction(),
                                                changes.requiring(Permission.SUSPEND_MERCHANTS))))
                .flatMap(routes -> routes);
    }
}
