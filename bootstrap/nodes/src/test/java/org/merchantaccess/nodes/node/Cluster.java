package org.merchantaccess.nodes.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.nodes.database.DatabaseServer;
import org.merchantaccess.nodes.database.FaultyProxy;
import org.merchantaccess.nodes.database.PostgresqlBinaries;
import org.merchantaccess.nodes.history.History;
import org.merchantaccess.nodes.history.HistoryChecker;
import org.merchantaccess.nodes.history.MerchantState;

/** Nodes with one key file, each usually with proxies of its own to the database servers, of which the first is the primary. */
public final class Cluster implements AutoCloseable {

    private static final int NODES = 3;

    private final Path folder;
    private final List<DatabaseServer> servers;
    private final boolean isProxied;
    private final List<Node> nodes = new ArrayList<>();

    /** For each node a proxy to each server. */
    private final List<List<FaultyProxy>> proxies = new ArrayList<>();

    private final AtomicInteger next = new AtomicInteger();
    private volatile History history = new History();

    private Cluster(Path folder, List<DatabaseServer> servers, boolean isProxied) {
        this.folder = folder;
        this.servers = new ArrayList<>(servers);
        this.isProxied = isProxied;
    }

    /** Starts three nodes on a database server of the embedded programs, for all tests of this process; it stops with the process. */
    public static Cluster shared() {
        return Shared.CLUSTER;
    }

    private static Cluster onEmbeddedServer() {
        Cluster cluster = of(Program.present());
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        return cluster;
    }

    private static DatabaseServer embeddedServer(Path folder) {
        return DatabaseServer.create(PostgresqlBinaries.embedded(folder), folder, "database");
    }

    /** Creates an empty folder, which {@link #close} deletes. */
    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("nodes");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts three nodes on database servers, and waits until they are ready. {@link #close} deletes the folder. */
    public static Cluster on(Path folder, List<DatabaseServer> servers, Duration maxStaleness) {
        return new Cluster(folder, servers, true).started(Program.present(), maxStaleness);
    }

    /** Starts three nodes that connect to a database server directly, and waits until they are ready. {@link #close} deletes the folder. */
    public static Cluster withoutProxies(Path folder, DatabaseServer server, Duration maxStaleness) {
        return new Cluster(folder, List.of(server), false).started(Program.present(), maxStaleness);
    }

    /** Starts three nodes that connect directly to an embedded database server, which writes each commit to the disk. */
    public static Cluster withoutProxies() {
        Path folder = temporaryFolder();
        return withoutProxies(
                folder,
                DatabaseServer.create(PostgresqlBinaries.embedded(folder), folder, "database", "fsync = on"),
                Node.MAX_STALENESS);
    }

    /** Starts three nodes of a version on an embedded database server. {@link #close} deletes its files. */
    public static Cluster of(Program program) {
        Path folder = temporaryFolder();
        return new Cluster(folder, List.of(embeddedServer(folder)), true).started(program, Node.MAX_STALENESS);
    }

    private Cluster started(Program program, Duration maxStaleness) {
        try {
            startNodes(program, maxStaleness);
        } catch (RuntimeException | AssertionError failed) {
            close();
            throw failed;
        }
        return this;
    }

    private void startNodes(Program program, Duration maxStaleness) {
        nodes.add(Node.start("n1", folder, program, url(), maxStaleness));
        node(0).awaitReady();
        for (int number = 2; number <= NODES; number++) {
            nodes.add(Node.startWithKeysOf(node(0), "n" + number, folder, url(), maxStaleness));
        }
        nodes.forEach(Node::awaitReady);
    }

    private String url() {
        List<Integer> ports = isProxied
                ? newProxies().stream().map(FaultyProxy::port).toList()
                : servers.stream().map(DatabaseServer::port).toList();
        return "jdbc:postgresql://"
                + ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")) + "/"
                + DatabaseServer.DATABASE;
    }

    private List<FaultyProxy> newProxies() {
        List<FaultyProxy> own =
                servers.stream().map(server -> FaultyProxy.to(server.port())).toList();
        proxies.add(own);
        return own;
    }

    /** Returns the folder that {@link #close} deletes. */
    public Path folder() {
        return folder;
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Node node(int number) {
        return nodes.get(number);
    }

    /** Starts a further node, with a maximum staleness of its own. {@link #removeFurtherNodes} stops it. */
    public Node add(String name, Duration maxStaleness) {
        Node node = Node.startWithKeysOf(node(0), name, folder, url(), maxStaleness);
        nodes.add(node);
        return node;
    }

    /** Starts a further node, with a clock of its own. {@link #removeFurtherNodes} stops it. */
    public Node add(String name, NodeClock clock) {
        Node node = Node.startWithClock(node(0), name, folder, url(), Node.MAX_STALENESS, clock);
        nodes.add(node);
        return node;
    }

    /** Creates a clock for a further node. */
    public NodeClock createClock(Duration ahead) {
        return NodeClock.create(folder, ahead);
    }

    /** Stops the further nodes. */
    public void removeFurtherNodes() {
        while (nodes.size() > NODES) {
            Node node = nodes.remove(NODES);
            node.resume();
            proxies.get(NODES).forEach(FaultyProxy::heal);
            node.stop();
            proxies.remove(NODES).forEach(FaultyProxy::close);
        }
    }

    /** Replaces the primary with another server on the same port. */
    public void replaceDatabase(DatabaseServer restored) {
        servers.set(0, restored).close();
    }

    /** Returns the first three nodes in turn. */
    public Node nextNode() {
        return node(Math.floorMod(next.getAndIncrement(), NODES));
    }

    /** Returns the primary. */
    public DatabaseServer database() {
        return servers.get(0);
    }

    /** Returns the proxy between a node and the primary. */
    public FaultyProxy proxy(int node) {
        return proxies.get(node).get(0);
    }

    /** Returns the proxy between a node and the primary. */
    public FaultyProxy proxy(Node node) {
        return proxy(nodes.indexOf(node));
    }

    /** Returns the proxies between all nodes and the primary. */
    public List<FaultyProxy> proxies() {
        return proxies.stream().map(own -> own.get(0)).toList();
    }

    /** Ends the connections of a node to all servers, of which it then reaches the first one only. */
    public void leaveOnlyPrimary(int node) {
        List<FaultyProxy> own = proxies.get(node);
        own.stream().skip(1).forEach(FaultyProxy::refuse);
        own.get(0).reset();
    }

    /** Ends all faults, stops further nodes, starts stopped servers and nodes, waits until all are ready, and begins a new history. */
    public void reset() {
        removeFurtherNodes();
        proxies.forEach(own -> own.forEach(FaultyProxy::heal));
        servers.stream().filter(server -> !server.isRunning()).forEach(DatabaseServer::start);
        for (Node node : nodes) {
            if (node.isRunning()) {
                node.resume();
            } else {
                node.startAgain();
            }
        }
        nodes.forEach(Node::awaitReady);
        Waiting.until(Duration.ofSeconds(20), () -> "rows of nodes", () -> rows() == NODES);
        history = new History();
    }

    /** Returns the number of nodes in the database. */
    public int rows() {
        return Integer.parseInt(database().text("SELECT count(*) FROM node"));
    }

    /** Returns a client that records into the current history. */
    public AccessClient client() {
        return new AccessClient(node(0).managementKey(), history);
    }

    public History history() {
        return history;
    }

    /** Returns the violations of the current history, and of the states of those merchants as all nodes list them now. */
    public List<String> violations(List<Merchant> merchants) {
        AccessClient client = client();
        List<MerchantState> finals = new ArrayList<>();
        for (Merchant merchant : merchants) {
            for (Node node : nodes) {
                finals.add(client.state(node, merchant.id()));
            }
        }
        HistoryChecker checker = new HistoryChecker(history);
        return Stream.concat(checker.violations().stream(), checker.lostChanges(finals).stream())
                .toList();
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        proxies.forEach(own -> own.forEach(FaultyProxy::close));
        servers.forEach(DatabaseServer::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Shared {

        static final Cluster CLUSTER = onEmbeddedServer();
    }
}
