package org.merchantaccess.bootstrap.server;

import io.vavr.control.Option;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.ServingSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.AddressRefusalObserver;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TlsRule;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.api.ApiFaults;
import org.merchantaccess.http.api.ApiRoutes;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.control.ControlRoutes;
import org.merchantaccess.http.exchange.Faults;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.hub.HubRoutes;
import org.merchantaccess.http.hub.PublicAddresses;
import org.merchantaccess.http.management.ManagementRoutes;
import org.merchantaccess.http.operations.OperationsRoutes;
import org.merchantaccess.http.operations.Readiness;
import org.merchantaccess.http.problem.ProblemFaults;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.Patience;
import org.merchantaccess.http.vertx.Site;
import org.merchantaccess.http.vertx.Terms;
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

    VertxListener api(
            MerchantAccess access,
            BooleanSupplier isReady,
            InstanceSettings settings,
            ServingSettings serving,
            Terms terms) {
        List<Route> routes = ApiRoutes.of(access.tokens(), addresses("api", settings), isReady);
        return front("api", routes, new ApiFaults(), settings, serving, terms);
    }

    /** Its failures are logged apart from those of others, so that one that strangers cause does not hide another. */
    private ClientAddresses addresses(String listener, InstanceSettings settings) {
        return new ClientAddresses(settings.proxies(), addressRefusals(listener, settings), System::nanoTime);
    }

    private AddressRefusalObserver addressRefusals(String listener, InstanceSettings settings) {
        return metrics.addressRefusals(settings.access().environment(), listener);
    }

    /** A listener that faces those outside. */
    private VertxListener front(
            String name,
            List<Route> routes,
            Faults faults,
            InstanceSettings settings,
            ServingSettings serving,
            Terms terms) {
        Site site = new Site(
                new RouteTable(routes),
                faults,
                new RequestIds(settings.proxies()::trusts),
                tlsRule(name, settings, serving),
                metrics.listener(settings.access().environment(), name));
        terms.certificate()
                .forEach(certificate ->
                        metrics.measureCertificate(settings.access().environment(), name, () -> end(certificate)));
        return new VertxListener(loops, site, terms);
    }

    private static long end(ServerCertificate certificate) {
        return certificate.expiresAt().getEpochSecond();
    }

    /** Where no proxy is trusted, only this machine can connect, or whoever runs it has accepted that others do. */
    private Option<TlsRule> tlsRule(String listener, InstanceSettings settings, ServingSettings serving) {
        return Option.when(
                settings.proxies().areThere() && !serving.isPlainHttpAccepted(),
                () -> new TlsRule(settings.proxies(), addressRefusals(listener, settings), System::nanoTime));
    }

    /**
     * The Hub, and the management API beside it.
     *
     * @param api where software logs in
     */
    VertxListener hub(MerchantAccess access, InstanceSettings settings, ServingSettings serving, Terms terms, URI api) {
        HubRoutes hub = new HubRoutes(
                access,
                settings.access().environment(),
                addresses("hub", settings),
                Clock.systemUTC(),
                new PublicAddresses(settings.urls().hub(), apiUrl(settings, api) + "/v1/login"));
        List<Route> routes = Stream.of(
                        hub.routes(),
                        ManagementRoutes.of(access, addresses("hub", settings), settings.managementAddresses()))
                .flatMap(List::stream)
                .toList();
        return front("hub", routes, hub.faults(), settings, serving, terms);
    }

    /** Behind a proxy whose address is not set, an issuer of https is the address merchants know. */
    private static String apiUrl(InstanceSettings settings, URI api) {
        String otherwise = settings.issuer().startsWith("https://") ? settings.issuer() : api.toString();
        return settings.urls().api().map(WebOrigin::toString).getOrElse(otherwise);
    }

    VertxListener control(Environment environment, MerchantAccess access, CheckManagementKey key) {
        return listener(
                ControlRoutes.of(access, key), metrics.listener(environment, "control"), Terms.of(Patience.standard()));
    }

    VertxListener operations(Map<Environment, Supplier<Readiness>> readiness, Terms terms) {
        terms.certificate()
                .forEach(certificate -> metrics.measureCertificateOfProcess("operations", () -> end(certificate)));
        return listener(
                OperationsRoutes.of(readiness, metrics.exposition()), metrics.listenerOfProcess("operations"), terms);
    }

    private VertxListener listener(List<Route> routes, Watch watch, Terms terms) {
        Site site = new Site(
                new RouteTable(routes), new ProblemFaults(), new RequestIds(peer -> false), Option.none(), watch);
        return new VertxListener(loops, site, terms);
    }
}
