package org.merchantaccess.http.operations;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;

/** What the operations listener answers about the health of the process. */
public final class OperationsRoutes {

    private OperationsRoutes() {}

    /** The routes of a process that runs these instances, each with whether it may be sent calls. */
    public static List<Route> of(Map<Environment, Supplier<Readiness>> instances, Exposition exposition) {
        Endpoint.Immediate live =
                request -> JsonAnswer.of(200, JsonObject.empty().text("status", "live"));
        return List.of(
                new Route("GET", "/live", live),
                new Route("GET", "/ready", new ReadinessEndpoint(instances)),
                new Route("GET", "/metrics", new MetricsEndpoint(exposition)));
    }
}
