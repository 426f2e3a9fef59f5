package org.merchantaccess.http.api.credential.switching;

import java.util.List;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.switching.SwitchingUseCases;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of switches of the active App ID. */
public final class SwitchRoutes {

    private static final String MERCHANT = "/api/merchants/{merchant_id}";
    private static final String SCHEDULED = MERCHANT + "/scheduled-switch";

    private SwitchRoutes() {}

    public static List<Route> of(SwitchingUseCases switching, ReadMerchant read, ManagementGate gate) {
        return List.of(
                gate.route("PUT", SCHEDULED, new ScheduleSwitchEndpoint(switching.schedule())),
                gate.route("GET", SCHEDULED, new ShowScheduledSwitchEndpoint(read)),
                gate.route("DELETE", SCHEDULED, new CancelSwitchEndpoint(switching.cancel())),
                gate.route("POST", MERCHANT + "/undo-switch", new UndoSwitchEndpoint(switching.undo())),
                gate.route(
                        "POST",
                        MERCHANT + "/app-ids/{app_id}/deactivate",
                        new DeactivateAppIdEndpoint(switching.deactivate())));
    }
}
