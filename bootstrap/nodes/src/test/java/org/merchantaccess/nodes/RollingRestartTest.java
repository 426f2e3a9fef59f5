package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;

/** The nodes are stopped and started again one after another, during logins and switches. */
@Tag("slow")
class RollingRestartTest {

    private static final int CLIENTS = 4;

    private final Cluster cluster = Cluster.shared();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    /** Each client goes to the next node after a refused connection or a 503, as a load balancer does. */
    @Test
    void no_login_fails_during_a_rolling_restart() {
        AccessClient client = cluster.client();
        Merchant merchant = client.createMerchant(cluster.node(0), 1);
        Switching switching = new Switching(cluster);
        AtomicBoolean isEnding = new AtomicBoolean();
        List<CompletableFuture<Map<String, Integer>>> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            int first = number;
            clients.add(CompletableFuture.supplyAsync(() -> logins(first, merchant.app(0), isEnding)));
        }
        List<Integer> exits = new ArrayList<>();
        List<Response> switches = new ArrayList<>();
        for (Node node : cluster.nodes()) {
            exits.add(node.stop());
            Node other = cluster.node(node.equals(cluster.node(0)) ? 1 : 0);
            switches.add(switching.activateOther(other));
            node.startAgain();
            node.awaitReady();
        }
        isEnding.set(true);
        Map<String, Integer> results = new TreeMap<>();
        clients.forEach(each -> each.join().forEach((result, count) -> results.merge(result, count, Integer::sum)));

        Report.print(
                "rolling restart of 3 nodes, %d clients: logins %s, failed: %d; exit codes %s; a switch beside each stop"
                        + " answered after at most %.1f s",
                CLIENTS,
                results,
                results.getOrDefault("failed", 0),
                exits,
                switches.stream().mapToDouble(Response::millis).max().orElse(0) / 1000);
        assertThat(results).doesNotContainKey("failed");
        assertThat(exits).containsOnly(0);
        assertThat(switches).extracting(Response::status).containsOnly(200);
        assertThat(switches)
                .allSatisfy(each -> assertThat(each.millis())
                        .as("a node that has left delays no change")
                        .isLessThan(Targets.limit(2000)));
        assertThat(cluster.violations(List.of(merchant, switching.merchant()))).isEmpty();
    }

    private Map<String, Integer> logins(int first, Merchant.App app, AtomicBoolean isEnding) {
        AccessClient client = cluster.client();
        Map<String, Integer> results = new TreeMap<>();
        for (int turn = first; !isEnding.get(); turn++) {
            Outcome outcome = Outcome.UNAVAILABLE;
            int attempts = 0;
            while (attempts < cluster.nodes().size() && isForOtherNode(outcome)) {
                outcome = client.logIn(cluster.node((turn + attempts) % 3), app).outcome();
                attempts++;
            }
            results.merge(
                    outcome == Outcome.ACCEPTED ? (attempts == 1 ? "at once" : "on another node") : "failed",
                    1,
                    Integer::sum);
            Waiting.pass(Duration.ofMillis(5));
        }
        return results;
    }

    private static boolean isForOtherNode(Outcome outcome) {
        return outcome == Outcome.UNAVAILABLE || outcome == Outcome.UNANSWERED;
    }
}
