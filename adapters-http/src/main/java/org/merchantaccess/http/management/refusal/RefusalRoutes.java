package org.merchantaccess.http.management.refusal;

import java.util.List;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.kernel.ManagementGate;

/** Where refusals are found. */
public final class RefusalRoutes {

    private RefusalRoutes() {}

    public static List<Route> of(RefusalUseCases refusals, ManagementGate gate) {
        return List.of(
                gate.route("GET", "/api/refusals", new OperatorRefusalsEndpoint(refusals.read())),
                gate.route(
                        "GET", "/api/merchants/{merchant_id}/refusals", new MerchantRefusalsEndpoint(refusals.read())));
    }
}
