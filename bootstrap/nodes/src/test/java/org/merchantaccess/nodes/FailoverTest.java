package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.database.DatabaseServer;
import org.merchantaccess.nodes.database.FaultyProxy;
import org.merchantaccess.nodes.database.PostgresqlBinaries;
import org.merchantaccess.nodes.history.Operation;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Outages;
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Times;
import org.merchantaccess.nodes.traffic.Traffic;

/** A primary with two standbys; the nodes know all three. */
@Tag("slow")
class FailoverTest {

    private static final Duration MAX_STALENESS = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(40);

    /** The delay in each direction. */
    private static final Duration COMMIT_DELAY = Duration.ofMillis(100);

    private static final int SLOW_SWITCHES = 6;

    private DatabaseServer primary;
    private DatabaseServer first;
    private DatabaseServer second;
    private Cluster cluster;

    @BeforeEach
    void start() {
        Path folder = Cluster.temporaryFolder();
        primary = DatabaseServer.create(PostgresqlBinaries.debian(), folder, "primary", "wal_level = replica");
        first = primary.createStandby(folder, "s1");
        second = primary.createStandby(folder, "s2");
        primary.configure("synchronous_standby_names = 'ANY 1 (s1, s2)'");
        primary.reload();
        Waiting.until(
                LIMIT,
                () -> "both standbys are synchronous",
                () -> primary.text("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'quorum'")
                        .equals("2"));
        cluster = Cluster.on(folder, List.of(primary, first, second), MAX_STALENESS);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void nothing_is_lost_when_a_standby_with_all_commits_takes_over() {
        Switching switching = new Switching(cluster);
        Outages outages = new Outages(MAX_STALENESS);
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        AtomicBoolean isEnding = new AtomicBoolean();
        List<Response> changes = new CopyOnWriteArrayList<>();
        Thread switches = new Thread(() -> {
            while (!isEnding.get()) {
                changes.add(switching.activateOther(cluster.nextNode()));
            }
        });
        switches.start();
        Waiting.until(LIMIT, () -> "switches", () -> changes.size() > 5);

        Duration promotion = outages.measure(() -> {
            primary.kill();
            promoteStandbyWithAllCommits();
        });
        Duration back = Waiting.until(
                LIMIT,
                () -> "changes on each node",
                () -> cluster.nodes().stream().allMatch(this::changes));
        isEnding.set(true);
        join(switches);
        List<Operation> failed = traffic.end();

        Report.print(
                "failover to a standby with all commits, promoted after %.1f s: %d of %d logins and calls failed; %d switches, of"
                        + " which %d got no 200; changes on every node %.1f s later",
                Report.seconds(promotion),
                failed.size(),
                traffic.count(),
                changes.size(),
                changes.stream().filter(change -> change.status() != 200).count(),
                Report.seconds(back));
        assertThat(outages.unexplained(failed)).isEmpty();
        assertThat(changes).extracting(Response::status).isSubsetOf(200, 503);
        assertThat(back).isLessThan(MAX_STALENESS);
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();

        Node restarted = cluster.node(0);
        restarted.stop();
        restarted.startAgain();
        restarted.awaitReady();
    }

    /** The other standby follows it, and leaves the former primary without one. */
    private void promoteStandbyWithAllCommits() {
        boolean isFirstAhead = received(first) >= received(second);
        DatabaseServer promoted = isFirstAhead ? first : second;
        DatabaseServer follower = isFirstAhead ? second : first;
        promoted.promote();
        follower.replicateFrom(promoted, "s");
        follower.reload();
    }

    private static long received(DatabaseServer standby) {
        return Long.parseLong(standby.text("SELECT (pg_last_wal_receive_lsn() - '0/0')::bigint"));
    }

    /** It is not fenced, but has no standby left. */
    @Tag("S33")
    @Test
    void a_former_primary_that_returns_keeps_no_node_fresh() {
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        Node misled = cluster.node(0);
        Token former = switching.token(misled);
        primary.kill();
        promoteStandbyWithAllCommits();
        Waiting.until(
                LIMIT,
                () -> "changes on each node",
                () -> cluster.nodes().stream().allMatch(this::changes));
        primary.start();
        cluster.leaveOnlyPrimary(0);

        Response activated = switching.activateOther(cluster.node(1));
        Outcome call = client.call(misled, former).outcome();
        Outcome login = client.logIn(misled, switching.active()).outcome();
        Report.print(
                "a former primary returns, and a node reaches no other: a switch elsewhere answered %d after %.1f s; then a call with the"
                        + " former token gets %s, a login %s",
                activated.status(), activated.millis() / 1000, call, login);
        assertThat(activated.status()).isEqualTo(200);
        assertThat(call).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(login).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(cluster.violations(List.of())).isEmpty();
    }

    @Test
    void logins_and_changes_go_on_when_one_of_two_standbys_dies() {
        Switching switching = new Switching(cluster);
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        second.kill();
        List<Integer> changes = new ArrayList<>();
        long until = System.nanoTime() + MAX_STALENESS.plusSeconds(2).toNanos();
        while (System.nanoTime() < until) {
            changes.add(switching.activateOther(cluster.nextNode()).status());
        }
        List<Operation> failed = traffic.end();

        Report.print(
                "one of two standbys killed: %d of %d logins and calls failed, %d switches, all 200: %s",
                failed.size(), traffic.count(), changes.size(), changes.stream().allMatch(status -> status == 200));
        assertThat(failed).isEmpty();
        assertThat(changes).containsOnly(200);
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }

    /** Simulates a slow disk: each commit waits for a standby behind a slow connection. */
    @Test
    void switches_are_late_but_correct_while_commits_are_slow() {
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        primary.run("CREATE TABLE written (number int)");
        second.stopReplicating();
        try (FaultyProxy slow = FaultyProxy.to(primary.port())) {
            first.replicateThrough(slow, "s1");
            first.reload();
            Times commits = new Times();
            slow.delay(COMMIT_DELAY);
            Waiting.until(LIMIT, () -> "commits are slow", () -> commit() > COMMIT_DELAY.toMillis());
            Traffic traffic = Traffic.on(cluster.nodes(), client);
            List<Response> changes = new ArrayList<>();
            for (int number = 0; number < SLOW_SWITCHES; number++) {
                Token former = switching.token(cluster.nextNode());
                // A busy machine may make a change so late that it gets 503; repeated, it succeeds.
                Waiting.until(LIMIT, () -> "a switch", () -> {
                    changes.add(switching.activateOther(cluster.nextNode()));
                    return changes.get(changes.size() - 1).status() == 200;
                });
                cluster.nodes().forEach(node -> client.call(node, former));
                commits.add(commit());
            }
            List<Operation> failed = traffic.end();

            Times answered = new Times();
            changes.forEach(change -> answered.add(change.millis()));
            Report.print(
                    "commits take p50/p99/max %s: %d of %d logins and calls failed, p50/p99/max %s; %d switches answered %s after %s",
                    commits,
                    failed.size(),
                    traffic.count(),
                    traffic.times(),
                    changes.size(),
                    changes.stream().map(Response::status).distinct().toList(),
                    answered);
            assertThat(failed).isEmpty();
            assertThat(changes).extracting(Response::status).isSubsetOf(200, 503);
            assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
        }
    }

    /** Returns the time of one commit in milliseconds. */
    private double commit() {
        long began = System.nanoTime();
        primary.run("INSERT INTO written VALUES (1)");
        return (System.nanoTime() - began) / 1e6;
    }

    @Test
    void a_promoted_standby_that_lacks_commits_is_refused_until_the_loss_is_accepted() {
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        Token revived = switching.token(cluster.node(0));
        primary.configure("synchronous_standby_names = ''");
        primary.reload();
        first.stopReplicating();
        second.stopReplicating();
        Waiting.until(
                LIMIT,
                () -> "no standby",
                () -> primary.text("SELECT count(*) FROM pg_stat_replication").equals("0"));
        Response lost = switching.activateOther(cluster.node(0));
        assertThat(lost.status()).isEqualTo(200);

        primary.kill();
        first.promote();
        Duration noticed = Waiting.until(
                LIMIT,
                () -> "every node reports the loss",
                () -> cluster.nodes().stream().allMatch(node -> node.output().contains("lacks changes")));
        List<Outcome> calls = cluster.nodes().stream()
                .map(node -> client.call(node, revived).outcome())
                .toList();
        boolean isAnyReady = cluster.nodes().stream().anyMatch(Node::isReady);
        Report.print(
                "failover to a standby without the last switch: every node reports it after %.1f s; calls get %s; ready: %s",
                Report.seconds(noticed), calls, isAnyReady);
        assertThat(calls).containsOnly(Outcome.UNAVAILABLE);
        assertThat(isAnyReady).isFalse();

        acceptLoss();
        List<Outcome> afterwards = cluster.nodes().stream()
                .map(node -> client.call(node, revived).outcome())
                .toList();
        Report.print("the loss accepted: calls with a token from before get %s", afterwards);
        assertThat(afterwards).containsOnly(Outcome.REFUSED);
    }

    /** Checks that a start is refused, and starts all nodes with the option that accepts the loss. */
    private void acceptLoss() {
        cluster.nodes().forEach(Node::kill);
        Node node = cluster.node(0);
        node.startAgain();
        String output = node.awaitRefusal();
        int exit = node.awaitExit();
        Report.print("start on the loss: exit code %d, %s", exit, output.lines().reduce("", (former, line) -> line));
        assertThat(exit).isNotZero();
        assertThat(output).contains("accept-restore");
        node.startAgain("--accept-restore");
        node.awaitReady();
        cluster.nodes().stream().skip(1).forEach(Node::startAgain);
        cluster.nodes().forEach(Node::awaitReady);
    }

    private boolean changes(Node node) {
        return cluster.client().create(node, "unknown", "App").outcome() == Outcome.CONFLICT;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
