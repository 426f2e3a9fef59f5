package org.merchantaccess.http.api.statistics;

import java.util.List;
import org.merchantaccess.application.statistics.StatisticsUseCases;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of statistics. */
public final class StatisticsRoutes {

    private StatisticsRoutes() {}

    public static List<Route> of(StatisticsUseCases statistics, ManagementGate gate) {
        return List.of(gate.route(
                "GET",
                "/api/merchants/{merchant_id}/app-ids/{app_id}/statistics",
                new AppIdStatisticsEndpoint(statistics.ofAppId())));
    }
}
