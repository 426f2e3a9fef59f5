package org.merchantaccess.http.vertx;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.http.address.TlsRule;
import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

/**
 * Configuration of one listener: routes, responses to faults, and rules.
 *
 * @param tlsRule the rule that refuses requests over plain HTTP; none accepts them all
 * @param metrics is notified of every response
 */
public record ListenerConfig(
        RouteTable routes,
        FaultResponses faults,
        RequestIds requestIds,
        Option<TlsRule> tlsRule,
        ListenerMetrics metrics) {
    public ListenerConfig {
        requireNonNull(routes, "routes");
        requireNonNull(faults, "faults");
        requireNonNull(requestIds, "requestIds");
        requireNonNull(tlsRule, "tlsRule");
        requireNonNull(metrics, "metrics");
    }

    /** Creates a configuration that accepts requests over plain HTTP and has no metrics. */
    public ListenerConfig(RouteTable routes, FaultResponses faults, RequestIds requestIds) {
        this(routes, faults, requestIds, Option.none(), ListenerMetrics.none());
    }
}
