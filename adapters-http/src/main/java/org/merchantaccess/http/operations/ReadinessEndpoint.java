package org.merchantaccess.http.operations;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;

/** {@code GET /ready}: 200 while every instance of the process is ready, else 503; which is which stands in the body. */
final class ReadinessEndpoint implements Endpoint.Immediate {

    private final SortedMap<Environment, BooleanSupplier> instances;

    ReadinessEndpoint(Map<Environment, BooleanSupplier> instances) {
        this.instances = new TreeMap<>(instances);
    }

    @Override
    public Answer answer(RoutedRequest request) {
        boolean allReady = true;
        JsonObject states = JsonObject.empty();
        for (Map.Entry<Environment, BooleanSupplier> instance : instances.entrySet()) {
            boolean ready = instance.getValue().getAsBoolean();
            states = states.text(instance.getKey().word(), word(ready));
            allReady &= ready;
        }
        JsonObject body = JsonObject.empty().text("status", word(allReady)).object("instances", states);
        return JsonAnswer.of(allReady ? 200 : 503, body);
    }

    private static String word(boolean ready) {
        return ready ? "ready" : "not_ready";
    }
}
