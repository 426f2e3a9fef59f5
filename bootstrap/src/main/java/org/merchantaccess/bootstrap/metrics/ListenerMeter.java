package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.bootstrap.log.RequestLog;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

/** Records the metrics of one listener. */
final class ListenerMeter implements ListenerMetrics {

    private static final double NANOS = 1e9;

    private final HttpMetrics http;
    private final String environment;
    private final String listener;
    private final GaugeDataPoint connections;
    private final RouteMeter unmatched;
    private final Map<String, Map<String, RouteMeter>> routes = new ConcurrentHashMap<>();

    ListenerMeter(HttpMetrics http, String environment, String listener) {
        this.http = http;
        this.environment = environment;
        this.listener = listener;
        this.connections = http.connections(environment, listener);
        this.unmatched = meter("unmatched");
    }

    private RouteMeter meter(String route) {
        return new RouteMeter(
                status -> http.answers(environment, listener, route, status),
                () -> http.durations(environment, listener, route));
    }

    @Override
    public void answered(Route route, int status, long nanos) {
        meter(route).count(status, nanos / NANOS);
    }

    private RouteMeter meter(Route route) {
        return routes.computeIfAbsent(route.template(), template -> new ConcurrentHashMap<>())
                .computeIfAbsent(route.method(), method -> meter(method + " " + route.template()));
    }

    @Override
    public void answeredWithoutRoute(int status, long nanos) {
        unmatched.count(status, nanos / NANOS);
    }

    @Override
    public void connectionOpened() {
        connections.inc();
    }

    @Override
    public void connectionClosed() {
        connections.dec();
    }

    @Override
    public void late(long nanos) {
        http.lag().observe(nanos / NANOS);
    }

    @Override
    public void broke(String requestId, Throwable broken) {
        RequestLog.broke(environment, requestId, broken);
    }
}
