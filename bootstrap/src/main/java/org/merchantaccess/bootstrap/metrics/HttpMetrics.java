package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.merchantaccess.http.address.AddressRefusal;
import org.merchantaccess.http.address.AddressRefusalObserver;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

/** The HTTP metrics of all listeners. */
final class HttpMetrics {

    /** Bucket bounds in seconds. Logins and calls fall into the first two; the last ones indicate a problem. */
    private static final double[] SECONDS = {0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1};

    private final Counter answers;
    private final Counter addressRefusals;
    private final Histogram durations;
    private final Gauge connections;
    private final Histogram lag;

    HttpMetrics(PrometheusRegistry registry) {
        answers = Counter.builder()
                .name("merchant_access_http_answers_total")
                .help("Responses, by route and status; the route is unmatched if no endpoint was called.")
                .labelNames("environment", "listener", "route", "status")
                .withoutExemplars()
                .register(registry);
        addressRefusals = Counter.builder()
                .name("merchant_access_address_refusals_total")
                .help("Requests refused because of their client address or of the proxies in front, by reason.")
                .labelNames("environment", "listener", "reason")
                .withoutExemplars()
                .register(registry);
        durations = Histogram.builder()
                .name("merchant_access_http_answer_duration_seconds")
                .help("Time from the head of a request to its response.")
                .labelNames("environment", "listener", "route")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .withoutExemplars()
                .register(registry);
        connections = Gauge.builder()
                .name("merchant_access_http_connections")
                .help("Open connections.")
                .labelNames("environment", "listener")
                .register(registry);
        lag = Histogram.builder()
                .name("merchant_access_event_loop_lag_seconds")
                .help("Delay of timer tasks on the event loops.")
                .classicOnly()
                .classicUpperBounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5)
                .withoutExemplars()
                .register(registry);
    }

    ListenerMetrics listener(String environment, String listener) {
        return new ListenerMeter(this, environment, listener);
    }

    AddressRefusalObserver addressRefusals(String environment, String listener) {
        Map<AddressRefusal, CounterDataPoint> counters = new EnumMap<>(AddressRefusal.class);
        for (AddressRefusal refusal : AddressRefusal.values()) {
            counters.put(refusal, addressRefusals.labelValues(environment, listener, refusal.word()));
        }
        return refusal -> Objects.requireNonNull(counters.get(refusal)).inc();
    }

    CounterDataPoint answers(String environment, String listener, String route, int status) {
        return answers.labelValues(environment, listener, route, Integer.toString(status));
    }

    DistributionDataPoint durations(String environment, String listener, String route) {
        return durations.labelValues(environment, listener, route);
    }

    GaugeDataPoint connections(String environment, String listener) {
        return connections.labelValues(environment, listener);
    }

    DistributionDataPoint lag() {
        return lag;
    }
}
