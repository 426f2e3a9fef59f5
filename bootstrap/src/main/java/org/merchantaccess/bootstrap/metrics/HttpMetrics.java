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
import org.merchantaccess.http.vertx.Watch;

/** What is measured of HTTP, on all listeners. */
final class HttpMetrics {

    /** Half a millisecond to a second: a login or a call takes the first two, and what takes the last has gone wrong. */
    private static final double[] SECONDS = {0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1};

    private final Counter answers;
    private final Counter addressRefusals;
    private final Histogram durations;
    private final Gauge connections;
    private final Histogram lag;

    HttpMetrics(PrometheusRegistry registry) {
        answers = Counter.builder()
                .name("merchant_access_http_answers_total")
                .help("Answers, by route and status; the route is unmatched where no endpoint was asked.")
                .labelNames("environment", "listener", "route", "status")
                .withoutExemplars()
                .register(registry);
        addressRefusals = Counter.builder()
                .name("merchant_access_address_refusals_total")
                .help("Requests refused for the address they came from or for the proxies in front, by reason.")
                .labelNames("environment", "listener", "reason")
                .withoutExemplars()
                .register(registry);
        durations = Histogram.builder()
                .name("merchant_access_http_answer_duration_seconds")
                .help("From the head of a request to its answer.")
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
                .help("How late the event loops did what they should have done.")
                .classicOnly()
                .classicUpperBounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5)
                .withoutExemplars()
                .register(registry);
    }

    Watch listener(String environment, String listener) {
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
