package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Option;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.hub.HubRoutes;
import org.merchantaccess.http.hub.PublicAddresses;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.tokens.PublicKeyText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Measures pages of a merchant at its limits, including the session check. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PagesBenchmark {

    @Param
    public StoreKind keeping = StoreKind.IN_MEMORY;

    @Param({
        "/settings/api-access",
        "/settings/api-access/{inactive}",
        "/settings/api-access/{inactive}/activate",
        "/settings/allowlist",
        "/settings/developers/refused-requests",
        "/settings/developers/activity",
        "/settings/people"
    })
    public String page = "/settings/api-access";

    private NodesOnOneStore nodes = new NodesOnOneStore();
    private RouteTable routes = new RouteTable(List.of());
    private HubPageRequest request = new HubPageRequest("/", "");

    @Setup
    public void fill() {
        nodes.close();
        StoreKind.StorePorts store = keeping.store();
        nodes = new NodesOnOneStore(store.core());
        MerchantAccess node = nodes.join();
        PeopleAccess people = PeopleAccess.on(store.people(), Environment.TEST);
        BusyMerchant merchant = BusyMerchant.openedOn(store.core(), node, people);
        routes = new RouteTable(new HubRoutes(
                        node,
                        people,
                        Environment.TEST,
                        TrustedProxies.none(),
                        Clock.systemUTC(),
                        new PublicAddresses(Option.none(), "https://api.example.com"),
                        new PublicKeys(PublicKeyText::parse))
                .routes());
        request = new HubPageRequest(
                "/merchants/" + merchant.id()
                        + page.replace("{inactive}", merchant.inactive().text()),
                "__Host-hub-test=" + merchant.session().text());
    }

    @Benchmark
    public Response page() {
        if (routes.resolve("GET", request.path()) instanceof RouteTable.Resolution.Found found
                && found.endpoint() instanceof Endpoint.Deferred deferred) {
            return deferred.answer(new RoutedRequest(request, found.route().template(), found.pathParameters()))
                    .toCompletableFuture()
                    .join();
        }
        throw new IllegalStateException("there is no such page: " + request.path());
    }

    @TearDown
    public void close() {
        nodes.close();
    }
}
