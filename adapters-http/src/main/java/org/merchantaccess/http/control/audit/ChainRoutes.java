package org.merchantaccess.http.control.audit;

import java.util.List;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.kernel.ManagementGate;

/** Where audit trails are recomputed. */
public final class ChainRoutes {

    private ChainRoutes() {}

    public static List<Route> of(AuditUseCases audit, ManagementGate gate) {
        return List.of(
                gate.route("GET", "/api/merchants/{merchant_id}/audit/chain", new VerifyAuditEndpoint(audit.verify())));
    }
}
