package org.merchantaccess.http.api.credential.key;

import java.util.List;
import org.merchantaccess.application.key.KeyUseCases;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.message.credential.PublicKeys;

/** Routes of the keys of App IDs. */
public final class KeyRoutes {

    private static final String MERCHANT = "/api/merchants/{merchant_id}";
    private static final String KEYS = MERCHANT + "/app-ids/{app_id}/keys";
    private static final String KEY = KEYS + "/{key}";

    private KeyRoutes() {}

    public static List<Route> of(KeyUseCases keys, PublicKeys publicKeys, ManagementGate gate, CreatingGate creating) {
        return List.of(
                creating.route(
                        KEYS, useCases -> new ReplaceKeyEndpoint(useCases.keys().replace())),
                creating.route(
                        MERCHANT + "/app-ids/{app_id}/public-keys",
                        useCases ->
                                new RegisterPublicKeyEndpoint(useCases.keys().registerPublicKey(), publicKeys)),
                gate.route("POST", KEYS + "/put-back", new PutKeyBackEndpoint(keys.putBack())),
                gate.route("POST", KEY + "/end", new EndKeyEndpoint(keys.end())),
                gate.route("POST", KEY + "/leaked", new ReplaceLeakedKeyEndpoint(keys.replaceLeaked())),
                creating.route(
                        KEY + "/reveal",
                        useCases -> new RevealKeyEndpoint(useCases.credentials().reveal())),
                gate.route("PUT", KEY + "/expiry", new SetKeyExpiryEndpoint(keys.setExpiry())),
                gate.route("PUT", MERCHANT + "/self-rotation", new SetSelfRotationEndpoint(keys.setSelfRotation())));
    }
}
