package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.database.DatabaseServer;
import org.merchantaccess.nodes.database.DatabaseServer.Stop;
import org.merchantaccess.nodes.database.PostgresqlBinaries;
import org.merchantaccess.nodes.history.MerchantState;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Traffic;

/** The database is backed up while merchants switch, and restored after further changes. */
@Tag("slow")
class RestoredBackupTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final int SWITCHES_AROUND = 3;

    private final ConcurrentLinkedQueue<Token> tokens = new ConcurrentLinkedQueue<>();
    private final Path folder = Cluster.temporaryFolder();
    private DatabaseServer database;
    private Cluster cluster;

    @BeforeEach
    void start() {
        database = DatabaseServer.create(PostgresqlBinaries.debian(), folder, "original", "wal_level = replica");
        cluster = Cluster.on(folder, List.of(database), Node.MAX_STALENESS);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    /** Restores a base backup as a new server, and a dump of that server as a new database. */
    @Test
    void a_restored_backup_is_refused_until_it_is_accepted_and_no_earlier_token_is_valid() {
        Switching switching = new Switching(cluster);
        String later =
                backUpUnderLoad("a base backup", switching, () -> database = database.createBackup(folder, "restored"));
        restore("a base backup", switching.merchant(), later, () -> {
            cluster.database().stop(Stop.FAST);
            database.start();
            cluster.replaceDatabase(database);
        });

        Switching afterwards = new Switching(cluster);
        String evenLater = backUpUnderLoad("a dump", afterwards, database::dump);
        restore("a dump", afterwards.merchant(), evenLater, database::restore);
    }

    /** Backs up during switches, and makes further changes; returns the App ID that was created after the backup. */
    private String backUpUnderLoad(String what, Switching switching, Runnable backUp) {
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        AtomicBoolean isEnding = new AtomicBoolean();
        ConcurrentLinkedQueue<Response> changes = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> switches = CompletableFuture.runAsync(() -> {
            while (!isEnding.get()) {
                Response change = switching.activateOther(cluster.nextNode());
                changes.add(change);
                if (change.status() == 200) {
                    tokens.add(switching.token(cluster.nextNode()));
                }
            }
        });
        awaitMore(changes);
        long began = System.nanoTime();
        backUp.run();
        Duration backedUp = Duration.ofNanos(System.nanoTime() - began);
        awaitMore(changes);
        isEnding.set(true);
        switches.join();
        String later = cluster.client()
                .createApp(cluster.node(0), switching.merchant().id(), "Later")
                .id();
        int failed = traffic.end().size();

        Report.print(
                "%s during %d switches: %.1f s; %d of %d logins and calls failed",
                what, changes.size(), Report.seconds(backedUp), failed, traffic.count());
        assertThat(failed).isZero();
        assertThat(changes).extracting(Response::status).isSubsetOf(200, 503);
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
        return later;
    }

    private static void awaitMore(ConcurrentLinkedQueue<Response> changes) {
        int more = changes.size() + SWITCHES_AROUND;
        Waiting.until(LIMIT, () -> "switches", () -> changes.size() >= more);
    }

    private void restore(String what, Merchant merchant, String later, Runnable restore) {
        long began = System.nanoTime();
        cluster.nodes().forEach(Node::stop);
        restore.run();
        Node first = cluster.node(0);
        first.startAgain();
        assertThat(first.awaitRefusal()).contains("serve --accept-restore");
        int exit = first.awaitExit();
        assertThat(exit).isNotZero();
        first.startAgain("--accept-restore");
        first.awaitReady();
        cluster.nodes().stream().skip(1).forEach(Node::startAgain);
        cluster.nodes().forEach(Node::awaitReady);
        Duration drill = Duration.ofNanos(System.nanoTime() - began);

        cluster.reset();
        AccessClient client = cluster.client();
        List<Outcome> calls = cluster.nodes().stream()
                .flatMap(node ->
                        tokens.stream().map(token -> client.call(node, token).outcome()))
                .toList();
        List<MerchantState> states = cluster.nodes().stream()
                .map(node -> client.state(node, merchant.id()))
                .toList();
        String restores =
                database.text("SELECT count(*) FROM audit_entry WHERE action = 'store_restored' AND merchant_id = '"
                        + merchant.id() + "'");
        Merchant.App active =
                merchant.app(states.get(0).active().contains(merchant.app(0).id()) ? 0 : 1);
        Token own = client.token(cluster.node(1), active);
        List<Integer> switches = cluster.nodes().stream()
                .map(node -> client.activate(node, merchant.app(active.equals(merchant.app(0)) ? 1 : 0)))
                .map(Response::status)
                .toList();
        List<Outcome> ended = cluster.nodes().stream()
                .map(node -> client.call(node, own).outcome())
                .toList();

        Report.print(
                "%s restored, refused with exit code %d, accepted: all nodes ready %.1f s after the stop of the first; %d calls with %d tokens"
                        + " from before get %s; the change after the backup is present: %s",
                what,
                exit,
                Report.seconds(drill),
                calls.size(),
                tokens.size(),
                calls.stream().distinct().toList(),
                states.get(0).apps().contains(later));
        assertThat(calls).containsOnly(Outcome.REFUSED);
        assertThat(states).allSatisfy(state -> {
            assertThat(state.apps())
                    .containsExactlyInAnyOrder(
                            merchant.app(0).id(), merchant.app(1).id());
            assertThat(state.active()).containsExactly(active.id());
        });
        assertThat(restores).isEqualTo("1");
        assertThat(switches).containsOnly(200);
        assertThat(ended).containsOnly(Outcome.REFUSED);
        assertThat(cluster.violations(List.of(merchant))).isEmpty();
        tokens.add(own);
    }
}
