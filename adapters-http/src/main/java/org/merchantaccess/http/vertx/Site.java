package org.merchantaccess.http.vertx;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.http.address.TlsRule;
import org.merchantaccess.http.exchange.Faults;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.RouteTable;

/**
 * What one listener serves.
 *
 * @param tlsRule by which requests are refused that came over plain HTTP; none to take them all
 * @param watch who hears of each answer
 */
public record Site(RouteTable routes, Faults faults, RequestIds requestIds, Option<TlsRule> tlsRule, Watch watch) {
    public Site {
        requireNonNull(routes, "routes");
        requireNonNull(faults, "faults");
        requireNonNull(requestIds, "requestIds");
        requireNonNull(tlsRule, "tlsRule");
        requireNonNull(watch, "watch");
    }

    /** One that takes all requests, and that nobody watches. */
    public Site(RouteTable routes, Faults faults, RequestIds requestIds) {
        this(routes, faults, requestIds, Option.none(), Watch.none());
    }
}
