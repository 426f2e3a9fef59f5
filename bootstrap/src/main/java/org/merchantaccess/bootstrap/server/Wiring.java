package org.merchantaccess.bootstrap.server;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.api.ApiRoutes;
import org.merchantaccess.http.control.ControlRoutes;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.management.ManagementRoutes;
import org.merchantaccess.http.operations.OperationsRoutes;
import org.merchantaccess.http.problem.ProblemFaults;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.Patience;
import org.merchantaccess.http.vertx.Site;
import org.merchantaccess.http.vertx.VertxListener;

/** Who creates whom, in front of an environment that is open. */
final class Wiring {

    private final EventLoops loops = EventLoops.start();

    EventLoops loops() {
        return loops;
    }

    VertxListener api(MerchantAccess access, InstanceSettings settings) {
        return listener(ApiRoutes.of(access.tokens(), settings.proxies()), new RequestIds(settings.proxies()::trusts));
    }

    VertxListener hub(MerchantAccess access, InstanceSettings settings) {
        return listener(
                ManagementRoutes.of(access, settings.proxies(), settings.managementAddresses()),
                new RequestIds(settings.proxies()::trusts));
    }

    VertxListener control(MerchantAccess access, CheckManagementKey key) {
        return listener(ControlRoutes.of(access, key), new RequestIds(peer -> false));
    }

    VertxListener operations(Map<Environment, BooleanSupplier> readiness) {
        return listener(OperationsRoutes.of(readiness), new RequestIds(peer -> false));
    }

    private VertxListener listener(List<Route> routes, RequestIds requestIds) {
        return new VertxListener(
                loops, new Site(new RouteTable(routes), new ProblemFaults(), requestIds), Patience.standard());
    }
}
