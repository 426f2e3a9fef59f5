package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Traffic;

/** The database server restarts while merchants log in, call and switch. */
class DatabaseRestartTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(2);

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

    /** All processes end without a word to their clients. */
    @Tag("slow")
    @Test
    void logins_and_calls_go_on_while_the_database_is_killed() {
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        cluster.database().kill();
        cluster.database().start();
        Waiting.pass(BACK_WITHIN);
        List<Operation> failed = traffic.end();
        Report.print("database killed: %d of %d logins and calls failed", failed.size(), traffic.count());
        assertThat(failed).isEmpty();
    }

    private void restart(Stop how, int restarts) {
        Switching switching = new Switching(cluster);
        Traffic traffic = Traffic.on(cluster.nodes(), cluster.client());
        AtomicBoolean isEnding = new AtomicBoolean();
        List<Response> changes = new CopyOnWriteArrayList<>();
        Thread switches = new Thread(() -> {
            while (!isEnding.get()) {
                changes.add(switching.activateOther(cluster.nextNode()));
            }
        });
        switches.start();
        Waiting.until(Duration.ofSeconds(20), () -> "switches", () -> changes.size() > 2);
        Duration longestOutage = Duration.ZERO;
        Duration longestReturn = Duration.ZERO;
        for (int round = 0; round < restarts; round++) {
            long began = System.nanoTime();
            cluster.database().stop(how);
            cluster.database().start();
            Duration outage = Duration.ofNanos(System.nanoTime() - began);
            Duration back = Waiting.until(
                    Duration.ofSeconds(20),
                    () -> "a change succeeds on each node",
                    () -> cluster.nodes().stream().allMatch(this::changes));
            longestOutage = longer(longestOutage, outage);
            longestReturn = longer(longestReturn, back);
        }
        isEnding.set(true);
        join(switches);
        List<Operation> failed = traffic.end();

        Report.print(
                "%d %s restarts of the database, outage up to %.1f s: %d of %d logins and calls failed; %d switches, of which"
                        + " %d got 503; changes on every node %.1f s after it accepts",
                restarts,
                how,
                Report.seconds(longestOutage),
                failed.size(),
                traffic.count(),
                changes.size(),
                changes.stream().filter(change -> change.status() == 503).count(),
                Report.seconds(longestReturn));
        assertThat(failed).isEmpty();
        assertThat(changes).extracting(Response::status).isSubsetOf(200, 503);
        assertThat(longestReturn).isLessThan(Targets.limit(BACK_WITHIN));
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }

    private boolean changes(Node node) {
        return cluster.client().create(node, "unknown", "App").outcome() == Outcome.CONFLICT;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
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
