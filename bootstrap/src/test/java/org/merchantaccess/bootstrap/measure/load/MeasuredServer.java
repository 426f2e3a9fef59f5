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
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.problem.ProblemFaultResponses;
import org.merchantaccess.http.v1.ApiRoutes;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.ListenerConfig;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.http.vertx.limit.Timeouts;

/**
 * The measured process: the demo, the same HTTP stack with constant responses, and two nodes on one store. Prints its
 * {@link MeasuredEndpoints} on standard output and ends with its standard input.
 */
final class MeasuredServer {

    private static final String HOST = "127.0.0.1";

    /** Failure limits out of the way: a single source sends all wrong logins. */
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
                    endpoints(server.instance(Environment.TEST), nodes, loops).line());
            while (System.in.read() >= 0) {}
        }
    }

    private static MerchantAccessServer demo() {
        Settings settings = SettingsReader.read(WITHOUT_LIMITS).get();
        return MerchantAccessServer.startDemo(settings.withInternalAddresses().onAnyPorts())
                .get();
    }

    private static MeasuredEndpoints endpoints(Instance test, NodesOnOneStore nodes, EventLoops loops)
            throws IOException {
        ApiEndpoint demo = ApiEndpoint.of(test.api().getPort(), DemoMerchant.openIn(test.access()));
        MerchantAccess issuing = nodes.join();
        DemoMerchant merchant = DemoMerchant.openIn(issuing);
        return new MeasuredEndpoints(
                demo,
                listen(loops, constantAnswers(demo)),
                ApiEndpoint.of(listen(loops, api(issuing)), merchant),
                listen(loops, api(nodes.join())));
    }

    private static List<Route> constantAnswers(ApiEndpoint demo) throws IOException {
        ReceivedResponse login = Connection.exchange(demo.port(), demo.login());
        ReceivedResponse call = Connection.exchange(demo.port(), Requests.call(login.token()));
        return ConstantResponses.like(login, call);
    }

    private static List<Route> api(MerchantAccess node) {
        return ApiRoutes.of(node.tokens(), TrustedProxies.none(), node::isReady);
    }

    private static int listen(EventLoops loops, List<Route> routes) {
        ListenerConfig config =
                new ListenerConfig(new RouteTable(routes), new ProblemFaultResponses(), new RequestIds(peer -> false));
        return new VertxListener(loops, config, Timeouts.standard()).start(HOST, 0);
    }
}
