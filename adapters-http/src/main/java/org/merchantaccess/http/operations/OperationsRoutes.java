package org.merchantaccess.http.operations;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/** Routes of the operations listener: liveness, readiness and metrics. */
public final class OperationsRoutes {

    private OperationsRoutes() {}

    /** Returns the routes of a process that runs these instances, each with its readiness. */
    public static List<Route> of(Map<Environment, Supplier<Readiness>> instances, Exposition exposition) {
        Endpoint.Immediate live =
                request -> JsonResponse.of(200, JsonObject.empty().text("status", "live"));
        return List.of(
                new Route("GET", "/live", live),
                new Route("GET", "/ready", new ReadinessEndpoint(instances)),
                new Route("GET", "/metrics", new MetricsEndpoint(exposition)));
    }
}
