package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.database.FaultyProxy;
import org.merchantaccess.nodes.history.Operation;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.traffic.Outages;
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Times;
import org.merchantaccess.nodes.traffic.Traffic;

/** The database answers late or not at all, or all its connections are in use. */
@Tag("slow")
class SlowDatabaseTest {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final int WAITING_CHANGES = 40;
    private static final int READS = 10;
    private static final double CHANGES_ANSWERED_WITHIN = 3000;

    private final Cluster cluster = Cluster.shared();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @Test
    void a_slow_database_does_not_slow_logins_and_calls() {
        check("1 s late in each direction", proxy -> proxy.delay(ONE_SECOND));
    }

    @Test
    void a_silent_database_does_not_slow_logins_and_calls() {
        check("silent", FaultyProxy::blackHole);
    }

    private void check(String what, Consumer<FaultyProxy> fault) {
        Merchant merchant = cluster.client().createMerchant(cluster.node(0), 1);
        List<Response> changes = new ArrayList<>();
        Outages outages = new Outages(Node.MAX_STALENESS);
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        outages.measure(() -> {
            cluster.proxies().forEach(fault);
            changes.addAll(create(merchant, cluster.nodes().size()));
            cluster.proxies().forEach(FaultyProxy::heal);
        });
        List<Operation> failed = traffic.end();

        Times answered = new Times();
        changes.forEach(change -> answered.add(change.millis()));
        Report.print(
                "database %s for %.1f s: %d of %d logins and calls failed, p50/p99/max %s; changes got %s after at most %.1f s",
                what,
                Report.seconds(outages.longest()),
                failed.size(),
                traffic.count(),
                traffic.times(),
                changes.stream().map(Response::status).distinct().toList(),
                answered.max() / 1000);
        assertThat(outages.unexplained(failed)).isEmpty();
        assertThat(changes).extracting(Response::status).containsOnly(503);
        assertThat(answered.max()).isLessThan(Targets.limit(CHANGES_ANSWERED_WITHIN));
    }

    /** Changes of one merchant wait for a lock of its row, on every connection for changes. */
    @Test
    void a_node_whose_changes_all_wait_still_answers_reads_and_applies_a_switch() throws SQLException {
        AccessClient client = cluster.client();
        Merchant blocked = client.createMerchant(cluster.node(0), 1);
        Switching switching = new Switching(cluster);
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        double activation;
        List<Response> waiting;
        Times reads;
        ExecutorService executor = Executors.newFixedThreadPool(WAITING_CHANGES + 1);
        try (Connection lock = cluster.database().connection();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("SELECT * FROM merchant WHERE id = '" + blocked.id() + "' FOR UPDATE");
            List<CompletableFuture<Response>> changes = new ArrayList<>();
            for (int number = 0; number < WAITING_CHANGES; number++) {
                String name = "Waiting " + number;
                changes.add(CompletableFuture.supplyAsync(
                        () -> client.create(cluster.node(0), blocked.id(), name), executor));
            }
            CompletableFuture<Times> reading = CompletableFuture.supplyAsync(() -> read(client, blocked), executor);
            Response activated = switching.activateOther(cluster.node(1));
            activation = activated.millis();
            assertThat(activated.status()).isEqualTo(200);
            waiting = changes.stream().map(CompletableFuture::join).toList();
            reads = reading.join();
        } finally {
            executor.shutdownNow();
        }
        List<Operation> failed = traffic.end();

        Times answered = new Times();
        waiting.forEach(change -> answered.add(change.millis()));
        Report.print(
                "%d changes of a node wait for a lock: a switch on another node answered after %.0f ms, %d lists on this node after at"
                        + " most %.0f ms; the waiting changes got %s after at most %.1f s; %d of %d logins and calls failed",
                WAITING_CHANGES,
                activation,
                READS,
                reads.max(),
                waiting.stream().map(Response::status).distinct().toList(),
                answered.max() / 1000,
                failed.size(),
                traffic.count());
        assertThat(activation).isLessThan(Targets.limit(2000));
        assertThat(reads.max()).isLessThan(Targets.limit(CHANGES_ANSWERED_WITHIN));
        assertThat(waiting).extracting(Response::status).containsOnly(503);
        assertThat(answered.max()).isLessThan(Targets.limit(CHANGES_ANSWERED_WITHIN));
        assertThat(failed).isEmpty();
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }

    private Times read(AccessClient client, Merchant merchant) {
        Times times = new Times();
        for (int number = 0; number < READS; number++) {
            long start = System.nanoTime();
            assertThat(client.observe(cluster.node(0), merchant.id())).isPresent();
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    private List<Response> create(Merchant merchant, int count) {
        AccessClient client = cluster.client();
        List<CompletableFuture<Response>> changes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Node node = cluster.node(number);
            String name = "Late " + number;
            changes.add(CompletableFuture.supplyAsync(() -> client.create(node, merchant.id(), name)));
        }
        return changes.stream().map(CompletableFuture::join).toList();
    }
}
