package org.merchantaccess.http.vertx;

import org.merchantaccess.http.exchange.Faults;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.RouteTable;

/** What one listener serves. */
public record Site(RouteTable routes, Faults faults, RequestIds requestIds, Watch watch) {

    /** What one listener serves while nobody watches. */
    public Site(RouteTable routes, Faults faults, RequestIds requestIds) {
        this(routes, faults, requestIds, Watch.none());
    }
}
