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
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.ServingSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.AddressRefusalObserver;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TlsRule;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.api.ManagementRoutes;
import org.merchantaccess.http.api.control.ControlRoutes;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.hub.HubRoutes;
import org.merchantaccess.http.hub.PublicAddresses;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.http.oauth.metadata.OAuthServer;
import org.merchantaccess.http.operations.OperationsRoutes;
import org.merchantaccess.http.operations.Readiness;
import org.merchantaccess.http.problem.ProblemFaultResponses;
import org.merchantaccess.http.v1.ApiFaultResponses;
import org.merchantaccess.http.v1.ApiRoutes;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.ListenerConfig;
import org.merchantaccess.http.vertx.ListenerOptions;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.http.vertx.limit.Timeouts;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;
import org.merchantaccess.tokens.JsonWebKeys;
import org.merchantaccess.tokens.PublicKeyText;

/** Creates the listeners in front of open environments. */
final class Wiring {

    private static final PublicKeys PUBLIC_KEYS = new PublicKeys(PublicKeyText::parse);

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

    /**
     * Creates the listener for the API.
     *
     * @param apiUrl returns the public URL of the API, which may be known only after the listener has a port
     */
    VertxListener api(
            MerchantAccess access,
            BooleanSupplier isReady,
            InstanceSettings settings,
            ServingSettings serving,
            ListenerOptions options,
            Supplier<String> apiUrl) {
        OAuthServer oauth = new OAuthServer(
                apiUrl, settings.signing().defaultIssuer(settings.access().environment()), JsonWebKeys::write);
        List<Route> routes = ApiRoutes.of(access, addresses("api", settings), isReady, oauth);
        return front("api", routes, new ApiFaultResponses(), settings, serving, options);
    }

    /** One instance per listener: each limits its log lines separately, so that refusals at one do not hide those at another. */
    private ClientAddresses addresses(String listener, InstanceSettings settings) {
        return new ClientAddresses(settings.proxies(), addressRefusals(listener, settings), System::nanoTime);
    }

    private AddressRefusalObserver addressRefusals(String listener, InstanceSettings settings) {
        return metrics.addressRefusals(settings.access().environment(), listener);
    }

    /** Creates a listener for clients outside of this machine. */
    private VertxListener front(
            String name,
            List<Route> routes,
            FaultResponses faults,
            InstanceSettings settings,
            ServingSettings serving,
            ListenerOptions options) {
        ListenerConfig config = new ListenerConfig(
                new RouteTable(routes),
                faults,
                new RequestIds(settings.proxies()::trusts),
                tlsRule(name, settings, serving),
                metrics.listener(settings.access().environment(), name));
        options.certificate()
                .forEach(certificate ->
                        metrics.measureCertificate(settings.access().environment(), name, () -> end(certificate)));
        return new VertxListener(loops, config, options);
    }

    private static long end(ServerCertificate certificate) {
        return certificate.expiresAt().getEpochSecond();
    }

    /** Returns the TLS rule behind proxies. Without trusted proxies only loopback can connect, unless the operator accepts plain HTTP. */
    private Option<TlsRule> tlsRule(String listener, InstanceSettings settings, ServingSettings serving) {
        return Option.when(
                settings.proxies().isConfigured() && !serving.isPlainHttpAccepted(),
                () -> new TlsRule(settings.proxies(), addressRefusals(listener, settings), System::nanoTime));
    }

    /**
     * Creates the listener for the Hub and the management API.
     *
     * @param api the address of the API listener
     */
    VertxListener hub(
            OpenInstance open, InstanceSettings settings, ServingSettings serving, ListenerOptions options, URI api) {
        HubRoutes hub = new HubRoutes(
                open.access(),
                open.people(),
                settings.access().environment(),
                addresses("hub", settings),
                Clock.systemUTC(),
                new PublicAddresses(settings.urls().hub(), apiUrl(settings, api.toString()) + "/v1/login"),
                PUBLIC_KEYS);
        List<Route> routes = Stream.of(
                        hub.routes(),
                        ManagementRoutes.of(
                                open.access(), addresses("hub", settings), settings.managementAddresses(), PUBLIC_KEYS))
                .flatMap(List::stream)
                .toList();
        return front("hub", routes, hub.faults(), settings, serving, options);
    }

    /**
     * Returns the configured API URL; otherwise an https issuer, which is the address known to merchants behind a proxy.
     *
     * @param api the URL of the API listener
     */
    static String apiUrl(InstanceSettings settings, String api) {
        Option<String> issuer = settings.signing().issuer().filter(text -> text.startsWith("https://"));
        return settings.urls().api().map(WebOrigin::toString).orElse(issuer).getOrElse(api);
    }

    VertxListener control(Environment environment, MerchantAccess access, PeopleAccess people, CheckManagementKey key) {
        return listener(
                ControlRoutes.of(access, people, key, PUBLIC_KEYS),
                metrics.listener(environment, "control"),
                ListenerOptions.of(Timeouts.standard()));
    }

    VertxListener operations(Map<Environment, Supplier<Readiness>> readiness, ListenerOptions options) {
        options.certificate()
                .forEach(certificate -> metrics.measureCertificateOfProcess("operations", () -> end(certificate)));
        return listener(
                OperationsRoutes.of(readiness, metrics.exposition()), metrics.listenerOfProcess("operations"), options);
    }

    private VertxListener listener(List<Route> routes, ListenerMetrics listenerMetrics, ListenerOptions options) {
        ListenerConfig config = new ListenerConfig(
                new RouteTable(routes),
                new ProblemFaultResponses(),
                new RequestIds(peer -> false),
                Option.none(),
                listenerMetrics);
        return new VertxListener(loops, config, options);
    }
}
