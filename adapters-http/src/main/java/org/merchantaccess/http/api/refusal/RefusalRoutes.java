package org.merchantaccess.http.api.refusal;

import java.util.List;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of refused requests. */
public final class RefusalRoutes {

    private RefusalRoutes() {}

    public static List<Route> of(RefusalUseCases refusals, ManagementGate gate) {
        return List.of(
                gate.route("GET", "/api/refusals", new OperatorRefusalsEndpoint(refusals.read())),
                gate.route(
                        "GET", "/api/merchants/{merchant_id}/refusals", new MerchantRefusalsEndpoint(refusals.read())),
                gate.route("GET", "/api/refused-requests", new OperatorRequestsEndpoint(refusals.readRequests())),
                gate.route(
                        "GET",
                        "/api/merchants/{merchant_id}/refused-requests",
                        new MerchantRequestsEndpoint(refusals.readRequests())));
    }
}
