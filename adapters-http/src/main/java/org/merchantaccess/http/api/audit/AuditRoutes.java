package org.merchantaccess.http.api.audit;

import java.util.List;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of the audit trail. */
public final class AuditRoutes {

    private AuditRoutes() {}

    public static List<Route> of(AuditUseCases audit, ManagementGate gate) {
        return List.of(gate.route("GET", "/api/merchants/{merchant_id}/audit", new ReadAuditEndpoint(audit.read())));
    }
}
