package org.merchantaccess.http.hub.merchant;

import java.util.stream.Stream;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.page.Pages;

/** Where operators find the merchants. */
public final class MerchantsRoutes {

    private static final String PAGE = Merchants.PATH;
    private static final String MERCHANT = PAGE + "/{merchant_id}";

    private MerchantsRoutes() {}

    /** Those of one Hub. */
    public static Stream<Route> of(MerchantUseCases useCases, HubGate gate, Frames frames, Pages pages) {
        Merchants merchants = new Merchants(useCases.list(), useCases.read(), frames, pages);
        return Stream.of(
                        Stream.of(gate.operator(Permission.LIST_MERCHANTS).page(PAGE, merchants)),
                        gate.operator(Permission.OPEN_MERCHANTS)
                                .dialog(PAGE + "/open", new OpenMerchantDialog(merchants, useCases.open(), pages)),
                        gate.operator(Permission.SUSPEND_MERCHANTS)
                                .dialog(
                                        MERCHANT + "/suspend",
                                        new MerchantDialog(merchants, new Suspending(useCases.suspend()))),
                        gate.operator(Permission.SUSPEND_MERCHANTS)
                                .dialog(
                                        MERCHANT + "/resume",
                                        new MerchantDialog(merchants, new Resuming(useCases.resume()))))
                .flatMap(routes -> routes);
    }
}
