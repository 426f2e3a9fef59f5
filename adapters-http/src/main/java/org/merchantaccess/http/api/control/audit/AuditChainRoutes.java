package org.merchantaccess.http.api.control.audit;

import java.util.List;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes for verifying audit trails. */
public final class AuditChainRoutes {

    private AuditChainRoutes() {}

    public static List<Route> of(AuditUseCases audit, ManagementGate gate) {
        return List.of(
                gate.route("GET", "/api/merchants/{merchant_id}/audit/chain", new VerifyAuditEndpoint(audit.verify())));
    }
}
