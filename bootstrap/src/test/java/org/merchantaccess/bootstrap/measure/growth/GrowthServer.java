package org.merchantaccess.bootstrap.measure.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.bootstrap.measure.ManyMerchants;
import org.merchantaccess.bootstrap.measure.NodesOnOneStore;
import org.merchantaccess.bootstrap.measure.StoreKind;
import org.merchantaccess.bootstrap.measure.load.Connection;
import org.merchantaccess.bootstrap.measure.load.ConstantResponses;
import org.merchantaccess.bootstrap.measure.load.ReceivedResponse;
import org.merchantaccess.bootstrap.measure.load.Requests;
import org.merchantaccess.bootstrap.proxy.Tls;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.problem.ProblemFaultResponses;
import org.merchantaccess.http.v1.ApiRoutes;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.ListenerConfig;
import org.merchantaccess.http.vertx.ListenerOptions;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.http.vertx.limit.Timeouts;

/**
 * A node on an SQLite store with that many App IDs, and the same HTTP stack with constant responses; each over plain HTTP and over TLS. Prints its
 * {@link GrowthPorts} on standard output and ends with its standard input.
 */
final class GrowthServer {

    private static final String HOST = "127.0.0.1";

    private GrowthServer() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        int appIds = Integer.parseInt(arguments[0]);
        Ports store = StoreKind.IN_SQLITE.store().core();
        new ManyMerchants(store).add(appIds / ManyMerchants.APP_IDS_EACH);
        long before = usedHeap();
        try (NodesOnOneStore nodes = new NodesOnOneStore(store);
                EventLoops loops = EventLoops.start()) {
            MerchantAccess node = nodes.join();
            long heap = usedHeap() - before;
            System.out.println(ports(loops, node, heap).line());
            while (System.in.read() >= 0) {}
        }
    }

    private static GrowthPorts ports(EventLoops loops, MerchantAccess node, long heap)
            throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "certificate");
        ListenerOptions plain = ListenerOptions.of(Timeouts.standard());
        ListenerOptions tls = plain.with(ServerCertificate.read(Tls.selfSigned(folder), Clock.systemUTC())
                .getOrElseThrow(failures -> new IllegalStateException(failures.toString())));
        List<Route> api = ApiRoutes.of(node.tokens(), TrustedProxies.none(), node::isReady);
        int port = listen(loops, api, plain);
        ReceivedResponse login = Connection.exchange(
                port,
                Requests.login(
                        ManyMerchants.active(0).text(), ManyMerchants.key(0).text()));
        ReceivedResponse call = Connection.exchange(port, Requests.call(login.token()));
        List<Route> constant = ConstantResponses.like(login, call);
        return new GrowthPorts(
                port,
                listen(loops, constant, plain),
                listen(loops, api, tls),
                listen(loops, constant, tls),
                folder,
                heap);
    }

    private static int listen(EventLoops loops, List<Route> routes, ListenerOptions options) {
        ListenerConfig config =
                new ListenerConfig(new RouteTable(routes), new ProblemFaultResponses(), new RequestIds(peer -> false));
        return new VertxListener(loops, config, options).start(HOST, 0);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
