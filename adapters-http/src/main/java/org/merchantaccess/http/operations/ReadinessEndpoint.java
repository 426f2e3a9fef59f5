package org.merchantaccess.http.operations;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/**
 * {@code GET /ready}: 200 if the instances of all environments that this process serves are ready, else 503. The body contains the state of
 * each instance, the reason if it is not ready, and its warnings.
 */
final class ReadinessEndpoint implements Endpoint.Immediate {

    private final SortedMap<Environment, Supplier<Readiness>> instances;

    ReadinessEndpoint(Map<Environment, Supplier<Readiness>> instances) {
        this.instances = new TreeMap<>(instances);
    }

    @Override
    public Response answer(RoutedRequest request) {
        boolean allReady = true;
        JsonObject states = JsonObject.empty();
        JsonObject reasons = JsonObject.empty();
        JsonObject warnings = JsonObject.empty();
        boolean hasWarnings = false;
        for (Map.Entry<Environment, Supplier<Readiness>> instance : instances.entrySet()) {
            String name = instance.getKey().word();
            Readiness readiness = instance.getValue().get();
            states = states.text(name, word(readiness.isReady()));
            if (!readiness.isReady()) {
                reasons = reasons.text(name, readiness.notReadyReason().getOrElse(""));
            }
            if (!readiness.warnings().isEmpty()) {
                warnings = warnings.text(name, String.join("; ", readiness.warnings()));
                hasWarnings = true;
            }
            allReady &= readiness.isReady();
        }
        JsonObject state = JsonObject.empty().text("status", word(allReady)).object("instances", states);
        JsonObject body = hasWarnings ? state.object("warning", warnings) : state;
        return allReady ? JsonResponse.of(200, body) : JsonResponse.of(503, body.object("reason", reasons));
    }

    private static String word(boolean ready) {
        return ready ? "ready" : "not_ready";
    }
}
