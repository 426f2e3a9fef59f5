package org.merchantaccess.http.api.control.upkeep;

import java.util.List;
import org.merchantaccess.application.upkeep.UpkeepUseCases;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes for maintenance of the store. */
public final class UpkeepRoutes {

    private UpkeepRoutes() {}

    public static List<Route> of(UpkeepUseCases upkeep, ManagementGate gate) {
        return List.of(
                gate.route("POST", "/api/upkeep/backup", new BackUpEndpoint(upkeep.backUp())),
                gate.route("GET", "/api/upkeep/verify-store", new VerifyStoreEndpoint(upkeep.verifyStore())),
                gate.route(
                        "POST",
                        "/api/upkeep/rotate-keys",
                        new RotateKeysEndpoint(upkeep.rotateSealingKeys(), upkeep.rotateSigningKey())),
                gate.route(
                        "POST",
                        "/api/upkeep/distrust-signing-keys",
                        new DistrustSigningKeysEndpoint(upkeep.distrustSigningKeys())));
    }
}
