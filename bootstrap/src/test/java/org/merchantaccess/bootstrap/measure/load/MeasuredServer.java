package org.merchantaccess.bootstrap.measure.load;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.application.upkeep.ConfigureSigning;
import org.merchantaccess.bootstrap.demo.DemoMerchant;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.measure.NodesOnOneStore;
import org.merchantaccess.bootstrap.measure.PostgresqlServer;
import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
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
import org.merchantaccess.persistence.file.OwnerOnly;

/**
 * The measured process: the demo, a server on a PostgreSQL database, the same HTTP stack with constant responses, and two nodes on one store.
 * Prints its {@link MeasuredEndpoints} on standard output and ends with its standard input.
 */
final class MeasuredServer {

    private static final String HOST = "127.0.0.1";

    /** Failure limits out of the way: a single source sends all wrong logins. */
    private static final Map<String, String> WITHOUT_LIMITS = Map.of(
            "failures-per-source", "1000000",
            "failures-per-app-id", "1000000",
            "failures-of-all-sources", "1000000");

    /** The algorithm of signatures; none for the default. */
    private static final Option<SignatureAlgorithm> ALGORITHM =
            SignatureAlgorithm.parse(System.getProperty("load.algorithm", ""));

    private MeasuredServer() {}

    public static void main(String[] arguments) throws IOException {
        try (MerchantAccessServer server = demo();
                MerchantAccessServer postgresql = onPostgresql();
                NodesOnOneStore nodes = new NodesOnOneStore();
                EventLoops loops = EventLoops.start()) {
            System.out.println(
                    endpoints(server.instance(Environment.TEST), postgresql.instance(Environment.TEST), nodes, loops)
                            .line());
            while (System.in.read() >= 0) {}
        }
    }

    private static MerchantAccessServer demo() {
        return MerchantAccessServer.startDemo(settings(Map.of())).get();
    }

    private static MerchantAccessServer onPostgresql() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "measured");
        Path keys = Files.createDirectory(folder.resolve("keys"), OwnerOnly.newFolder(folder));
        Settings settings = settings(Map.of(
                "data-folder", folder.resolve("data").toString(),
                "key-folder", keys.toString(),
                "test.database", PostgresqlServer.start().url(),
                "test.database-user", PostgresqlServer.USER));
        return MerchantAccessServer.start(
                        settings, Set.of(Environment.TEST), Restored.REFUSED, new StoredEnvironments())
                .get();
    }

    private static Settings settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(WITHOUT_LIMITS);
        all.putAll(more);
        ALGORITHM.peek(algorithm -> all.put("test.signing-algorithm", algorithm.joseName()));
        return SettingsReader.read(new SettingSources(all, Map.of(), Map.of()))
                .get()
                .withInternalAddresses()
                .onAnyPorts();
    }

    private static MeasuredEndpoints endpoints(
            Instance inSqlite, Instance inPostgresql, NodesOnOneStore nodes, EventLoops loops) throws IOException {
        ApiEndpoint demo = api(inSqlite);
        MerchantAccess issuing = nodes.join();
        ALGORITHM.peek(algorithm -> configure(issuing, algorithm));
        DemoMerchant merchant = DemoMerchant.openIn(issuing);
        return new MeasuredEndpoints(
                demo,
                resourceServer(inSqlite.access()),
                api(inPostgresql),
                listen(loops, constantAnswers(demo)),
                ApiEndpoint.of(listen(loops, api(issuing)), merchant),
                listen(loops, api(nodes.join())));
    }

    private static String resourceServer(MerchantAccess access) {
        AddResourceServer.Added added = access.resourceServers()
                .add()
                .handle(AddResourceServer.Command.of("load", new Actor("load", new ClientAddress(0, 1))))
                .get()
                .result();
        return added.server().id() + ":" + added.key().text();
    }

    private static void configure(MerchantAccess access, SignatureAlgorithm algorithm) {
        access.upkeep()
                .configureSigning()
                .handle(ConfigureSigning.Command.of(NodesOnOneStore.ISSUER, NodesOnOneStore.ISSUER)
                        .withAlgorithm(Option.some(algorithm)))
                .get();
    }

    private static ApiEndpoint api(Instance instance) {
        return ApiEndpoint.of(instance.api().getPort(), DemoMerchant.openIn(instance.access()));
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
