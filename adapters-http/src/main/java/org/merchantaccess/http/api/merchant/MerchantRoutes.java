package org.merchantaccess.http.api.merchant;

import java.util.List;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of merchant profiles. */
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
