package org.merchantaccess.http.management.merchant;

import java.util.List;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.creation.CreatingGate;
import org.merchantaccess.http.management.kernel.ManagementGate;

/** Where merchant profiles are found. */
public final class MerchantRoutes {

    private static final String MERCHANTS = "/api/merchants";
    private static final String MERCHANT = MERCHANTS + "/{merchant_id}";

    private MerchantRoutes() {}

    public static List<Route> of(MerchantUseCases merchants, ManagementGate gate, CreatingGate creating) {
        return List.of(
                creating.route(
                        MERCHANTS,
                        useCases ->
                                new OpenMerchantEndpoint(useCases.merchants().open())),
                gate.route("GET", MERCHANTS, new ListMerchantsEndpoint(merchants.list())),
                gate.route("POST", MERCHANT + "/suspend", new SuspendMerchantEndpoint(merchants.suspend())),
                gate.route("POST", MERCHANT + "/resume", new ResumeMerchantEndpoint(merchants.resume())));
    }
}
