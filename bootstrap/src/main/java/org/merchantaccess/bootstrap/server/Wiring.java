package org.merchantaccess.bootstrap.server;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.api.ApiRoutes;
import org.merchantaccess.http.control.ControlRoutes;
import org.merchantaccess.http.exchange.Faults;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.hub.HubRoutes;
import org.merchantaccess.http.management.ManagementRoutes;
import org.merchantaccess.http.operations.OperationsRoutes;
import org.merchantaccess.http.operations.Readiness;
import org.merchantaccess.http.problem.ProblemFaults;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.Patience;
import org.merchantaccess.http.vertx.Site;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.http.vertx.Watch;

/** Who creates whom, in front of an environment that is open. */
final class Wiring {

    private final EventLoops loops = EventLoops.start();
    private final Metrics metrics;

    Wiring(Metrics metrics) {
        this.metrics = metrics;
        metrics.measure(loops);
        metrics.measureLog(Log::dropped);
    }

    EventLoops loops() {
        return loops;
    }

    VertxListener api(MerchantAccess access, InstanceSettings settings) {
        return listener(
                ApiRoutes.of(access.tokens(), settings.proxies()),
                new RequestIds(settings.proxies()::trusts),
                metrics.listener(settings.access().environment(), "api"));
    }

    /**
     * The Hub, and the management API beside it.
     *
     * @param api where software logs in
     */
    VertxListener hub(MerchantAccess access, InstanceSettings settings, URI api) {
        HubRoutes hub = new HubRoutes(
                access,
                settings.access().environment(),
                settings.proxies(),
                Clock.systemUTC(),
                site(settings.issuer(), api) + "/v1/login");
        List<Route> routes = Stream.of(
                        hub.routes(), ManagementRoutes.of(access, settings.proxies(), settings.managementAddresses()))
                .flatMap(List::stream)
                .toList();
        return listener(
                routes,
                hub.faults(),
                new RequestIds(settings.proxies()::trusts),
                metrics.listener(settings.access().environment(), "hub"));
    }

    /** Behind a proxy the issuer is the address merchants know. */
    private static String site(String issuer, URI api) {
        return issuer.startsWith("https://") ? issuer : api.toString();
    }

    VertxListener control(Environment environment, MerchantAccess access, CheckManagementKey key) {
        return listener(
                ControlRoutes.of(access, key), new RequestIds(peer -> false), metrics.listener(environment, "control"));
    }

    VertxListener operations(Map<Environment, Supplier<Readiness>> readiness) {
        return listener(
                OperationsRoutes.of(readiness, metrics.exposition()),
                new RequestIds(peer -> false),
                metrics.listenerOfProcess("operations"));
    }

    private VertxListener listener(List<Route> routes, RequestIds requestIds, Watch watch) {
        return listener(routes, new ProblemFaults(), requestIds, watch);
    }

    private VertxListener listener(List<Route> routes, Faults faults, RequestIds requestIds, Watch watch) {
        return new VertxListener(
                loops, new Site(new RouteTable(routes), faults, requestIds, watch), Patience.standard());
    }
}
