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

/** {@code GET /ready}: 200 while every instance of the process is ready and none is about to stop, else 503; which is which stands in the body. */
final class ReadinessEndpoint implements Endpoint.Immediate {

    private final SortedMap<Environment, BooleanSupplier> instances;

    private final BooleanSupplier stopping;

    ReadinessEndpoint(Map<Environment, BooleanSupplier> instances, BooleanSupplier stopping) {
        this.stopping = stopping;
        this.instances = new TreeMap<>(instances);
    }

    @Override
    public Answer answer(RoutedRequest request) {
        boolean isStopping = stopping.getAsBoolean();
        boolean allReady = !isStopping;
        JsonObject states = JsonObject.empty();
        for (Map.Entry<Environment, BooleanSupplier> instance : instances.entrySet()) {
            boolean ready = instance.getValue().getAsBoolean();
            states = states.text(instance.getKey().word(), word(isStopping, ready));
            allReady &= ready;
        }
        JsonObject body =
                JsonObject.empty().text("status", word(isStopping, allReady)).object("instances", states);
        return JsonAnswer.of(allReady ? 200 : 503, body);
    }

    private static String word(boolean isStopping, boolean ready) {
        if (isStopping) {
            return "stopping";
        }
        return ready ? "ready" : "not_ready";
    }
}
