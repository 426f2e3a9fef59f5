package org.merchantaccess.http.api.control.key;

import java.util.List;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of management keys. */
public final class ManagementKeyRoutes {

    private static final String KEYS = "/api/management-keys";

    private ManagementKeyRoutes() {}

    public static List<Route> of(ManagementUseCases keys, ManagementGate gate, CreatingGate creating) {
        return List.of(
                creating.route(
                        KEYS,
                        useCases -> new CreateManagementKeyEndpoint(
                                useCases.management().create())),
                gate.route("GET", KEYS, new ListManagementKeysEndpoint(keys.list())),
                gate.route(
                        "DELETE",
                        KEYS + "/{" + ManagementKeyJson.KEY_ID + "}",
                        new RevokeManagementKeyEndpoint(keys.revoke())));
    }
}
