package org.merchantaccess.http.api.credential.detail;

import java.util.List;
import org.merchantaccess.application.credential.detail.DetailUseCases;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of one App ID in detail. */
public final class DetailRoutes {

    private static final String APP_ID = "/api/merchants/{merchant_id}/app-ids/{app_id}";

    private DetailRoutes() {}

    public static List<Route> of(DetailUseCases details, ManagementGate gate) {
        return List.of(
                gate.route("GET", APP_ID, new ShowAppIdEndpoint(details.show())),
                gate.route("PUT", APP_ID + "/description", new DescribeAppIdEndpoint(details.describe())),
                gate.route("GET", APP_ID + "/history", new AppIdHistoryEndpoint(details.history())));
    }
}
