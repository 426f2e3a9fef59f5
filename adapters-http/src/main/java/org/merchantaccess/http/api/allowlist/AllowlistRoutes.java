package org.merchantaccess.http.api.allowlist;

import java.util.List;
import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of allowlists. */
public final class AllowlistRoutes {

    private static final String ALLOWLIST = "/api/merchants/{merchant_id}/allowlist";
    private static final String ENTRY = ALLOWLIST + "/{entry_id}";

    private AllowlistRoutes() {}

    public static List<Route> of(AllowlistUseCases allowlist, ManagementGate gate, CreatingGate creating) {
        return List.of(
                creating.route(
                        ALLOWLIST,
                        useCases ->
                                new AllowAddressEndpoint(useCases.allowlist().allow())),
                gate.route("GET", ALLOWLIST, new ListAllowlistEndpoint(allowlist.list())),
                gate.route("DELETE", ENTRY, new DisallowAddressEndpoint(allowlist.disallow())));
    }
}
