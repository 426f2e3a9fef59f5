package org.merchantaccess.http.api.credential;

import java.util.List;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of App IDs. */
public final class CredentialRoutes {

    private static final String APP_IDS = "/api/merchants/{merchant_id}/app-ids";
    private static final String APP_ID = APP_IDS + "/{app_id}";

    private CredentialRoutes() {}

    public static List<Route> of(CredentialUseCases credentials, ManagementGate gate, CreatingGate creating) {
        return List.of(
                creating.route(
                        APP_IDS,
                        useCases ->
                                new CreateAppIdEndpoint(useCases.credentials().create())),
                gate.route("GET", APP_IDS, new ListAppIdsEndpoint(credentials.list())),
                gate.route("PATCH", APP_ID, new RenameAppIdEndpoint(credentials.rename())),
                gate.route("POST", APP_ID + "/activate", new ActivateAppIdEndpoint(credentials.activate())),
                creating.route(
                        APP_ID + "/reveal",
                        useCases ->
                                new RevealAppKeyEndpoint(useCases.credentials().reveal())),
                gate.route("DELETE", APP_ID, new DeleteAppIdEndpoint(credentials.delete())));
    }
}
