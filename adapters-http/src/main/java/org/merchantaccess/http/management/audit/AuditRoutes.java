package org.merchantaccess.http.management.audit;

import java.util.List;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.kernel.ManagementGate;

/** Where the audit trail is found. */
public final class AuditRoutes {

    private AuditRoutes() {}

    public static List<Route> of(AuditUseCases audit, ManagementGate gate) {
        return List.of(gate.route("GET", "/api/merchants/{merchant_id}/audit", new ReadAuditEndpoint(audit.read())));
    }
}
