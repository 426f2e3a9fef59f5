package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.nodes.database.DatabaseServer.Stop;
import org.merchantaccess.nodes.history.Operation;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Outages;
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Traffic;

/** The database server restarts while merchants log in, call and switch. */
class DatabaseRestartTest {

    private static final int MERCHANTS = 3;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(2);

    /** The target after a kill, when many changes wait. */
    private static final Duration BACK_AFTER_KILL_WITHIN = Duration.ofSeconds(4);

    private final Cluster cluster = Cluster.shared();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void logins_and_calls_go_on_while_the_database_restarts(Stop how) {
        restart(how, 1);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Stop.class)
    void logins_and_calls_go_on_during_many_restarts(Stop how) {
        restart(how, Options.number("nodes.restarts", 5));
    }

    /** All processes end without closing their connections in order. */
    @Tag("slow")
    @Test
    void logins_and_calls_go_on_while_the_database_is_killed_repeatedly() {
        restart(
                cluster.database()::kill,
                "kill -9",
                Options.number("nodes.restarts", 5),
                MERCHANTS,
                BACK_AFTER_KILL_WITHIN);
    }

    @Tag("slow")
    @Test
    void logins_and_calls_get_503_for_a_time_when_the_outage_is_longer_than_the_staleness() {
        Outages outages = new Outages(Node.MAX_STALENESS);
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        outages.measure(() -> {
            cluster.database().stop(Stop.FAST);
            Waiting.until(
                    Duration.ofSeconds(20),
                    () -> "the leases of all nodes end",
                    () -> cluster.nodes().stream().noneMatch(Node::isReady));
            cluster.database().start();
        });
        Duration back = Waiting.until(
                Duration.ofSeconds(20),
                () -> "every node is ready",
                () -> cluster.nodes().stream().allMatch(Node::isReady));
        Waiting.pass(BACK_WITHIN);
        List<Operation> failed = traffic.end();
        Report.print(
                "database stopped for %.1f s: %d of %d logins and calls got 503; every node ready %.1f s after the database"
                        + " accepts connections",
                Report.seconds(outages.longest()), failed.size(), traffic.count(), Report.seconds(back));
        assertThat(failed).extracting(Operation::outcome).contains(Outcome.UNAVAILABLE);
        assertThat(outages.unexplained(failed)).isEmpty();
        assertThat(back).isLessThan(Targets.limit(BACK_WITHIN));
    }

    private void restart(Stop how, int restarts) {
        restart(() -> cluster.database().stop(how), how + " stop", restarts, 1, BACK_WITHIN);
    }

    private void restart(Runnable stop, String what, int restarts, int merchants, Duration backWithin) {
        List<Switching> switching =
                Stream.generate(() -> new Switching(cluster)).limit(merchants).toList();
        Outages outages = new Outages(Node.MAX_STALENESS);
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        AtomicBoolean isEnding = new AtomicBoolean();
        List<Response> changes = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> switches = switching.stream()
                .map(each -> CompletableFuture.runAsync(() -> {
                    while (!isEnding.get()) {
                        changes.add(each.activateOther(cluster.nextNode()));
                    }
                }))
                .toList();
        Waiting.until(Duration.ofSeconds(20), () -> "switches", () -> changes.size() > 2);
        Duration longestReturn = Duration.ZERO;
        for (int round = 0; round < restarts; round++) {
            outages.measure(() -> {
                stop.run();
                cluster.database().start();
            });
            long accepting = System.nanoTime();
            Duration back = Waiting.until(
                    Duration.ofSeconds(20),
                    () -> "a change succeeds on each node",
                    () -> cluster.nodes().stream().allMatch(this::changes));
            longestReturn = longer(longestReturn, back);
            // Every node has polled, so the next outage does not add to this one.
            Waiting.until(
                    Duration.ofSeconds(20),
                    () -> "a switch",
                    () -> changes.stream()
                            .anyMatch(change ->
                                    change.status() == 200 && change.operation().start() > accepting));
        }
        isEnding.set(true);
        switches.forEach(CompletableFuture::join);
        List<Operation> failed = traffic.end();

        Report.print(
                "%d restarts of the database after a %s, outage up to %.1f s: %d of %d logins and calls failed; %d switches, of which"
                        + " %d got 503; changes on every node %.1f s after the database accepts connections",
                restarts,
                what,
                Report.seconds(outages.longest()),
                failed.size(),
                traffic.count(),
                changes.size(),
                changes.stream().filter(change -> change.status() == 503).count(),
                Report.seconds(longestReturn));
        assertThat(outages.unexplained(failed)).isEmpty();
        assertThat(changes).extracting(Response::status).isSubsetOf(200, 503);
        assertThat(longestReturn).isLessThan(Targets.limit(backWithin));
        assertThat(cluster.violations(
                        switching.stream().map(Switching::merchant).toList()))
                .isEmpty();
    }

    private boolean changes(Node node) {
        return cluster.client().create(node, "unknown", "App").outcome() == Outcome.CONFLICT;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
