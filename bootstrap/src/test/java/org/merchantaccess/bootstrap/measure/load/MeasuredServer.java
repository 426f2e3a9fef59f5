package org.merchantaccess.bootstrap.measure.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.bootstrap.demo.DemoMerchant;
import org.merchantaccess.bootstrap.measure.NodesOnOneStore;
import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.api.ApiRoutes;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.problem.ProblemFaults;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.Patience;
import org.merchantaccess.http.vertx.Site;
import org.merchantaccess.http.vertx.VertxListener;

/**
 * What is measured: the demo, as everybody can start it; beside it the same HTTP stack with constant answers, and two nodes on one
 * store. Tells its {@link Doors} on standard output, and ends with its standard input.
 */
final class MeasuredServer {

    private static final String HOST = "127.0.0.1";

    /** One source fails here as often as all sources of a day elsewhere. */
    private static final SettingSources WITHOUT_LIMITS = new SettingSources(
            Map.of(
                    "failures-per-source", "1000000",
                    "failures-per-app-id", "1000000",
                    "failures-of-all-sources", "1000000"),
            Map.of(),
            Map.of());

    private MeasuredServer() {}

    public static void main(String[] arguments) throws IOException {
        try (MerchantAccessServer server = demo();
                NodesOnOneStore nodes = new NodesOnOneStore();
                EventLoops loops = EventLoops.start()) {
            System.out.println(
                    doors(server.instance(Environment.TEST), nodes, loops).line());
            while (System.in.read() >= 0) {}
        }
    }

    private static MerchantAccessServer demo() {
        Settings settings = SettingsReader.read(WITHOUT_LIMITS).get();
        return MerchantAccessServer.startDemo(settings.withInternalAddresses().onAnyPorts())
                .get();
    }

    private static Doors doors(Instance test, NodesOnOneStore nodes, EventLoops loops) throws IOException {
        Door demo = Door.of(test.api().getPort(), DemoMerchant.openedIn(test.access()));
        MerchantAccess issuing = nodes.join();
        DemoMerchant merchant = DemoMerchant.openedIn(issuing);
        return new Doors(
                demo,
                listen(loops, constantAnswers(demo)),
                Door.of(listen(loops, api(issuing)), merchant),
                listen(loops, api(nodes.join())));
    }

    private static List<Route> constantAnswers(Door demo) throws IOException {
        ReceivedAnswer login = Connection.ask(demo.port(), demo.login());
        ReceivedAnswer call = Connection.ask(demo.port(), Requests.call(login.token()));
        return ConstantAnswers.like(login, call);
    }

    private static List<Route> api(MerchantAccess node) {
        return ApiRoutes.of(node.tokens(), TrustedProxies.none(), node::isReady);
    }

    private static int listen(EventLoops loops, List<Route> routes) {
        Site site = new Site(new RouteTable(routes), new ProblemFaults(), new RequestIds(peer -> false));
        return new VertxListener(loops, site, Patience.standard()).start(HOST, 0);
    }
}
