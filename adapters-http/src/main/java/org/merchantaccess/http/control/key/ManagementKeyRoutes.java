package org.merchantaccess.http.control.key;

import java.util.List;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.creation.CreatingGate;
import org.merchantaccess.http.management.kernel.ManagementGate;

/** Where management keys are found. */
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
