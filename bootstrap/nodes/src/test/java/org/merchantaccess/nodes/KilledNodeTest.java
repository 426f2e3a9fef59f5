package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;

/** A node is killed in the middle of switches. */
@Tag("slow")
class KilledNodeTest {

    private static final int MERCHANTS = 6;
    private static final Duration BEFORE_THE_KILL = Duration.ofMillis(500);

    private final Cluster cluster = Cluster.shared();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @Test
    void no_acknowledged_change_is_lost_when_a_node_is_killed() {
        List<Switching> switching = new ArrayList<>();
        for (int number = 0; number < MERCHANTS; number++) {
            switching.add(new Switching(cluster));
        }
        Node killed = cluster.node(2);
        AtomicBoolean isEnding = new AtomicBoolean();
        List<CompletableFuture<List<Response>>> running = switching.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> switches(each, isEnding)))
                .toList();
        Waiting.pass(BEFORE_THE_KILL);
        killed.kill();
        Duration removed = Waiting.until(Duration.ofSeconds(20), () -> "its row is removed", () -> cluster.rows() == 2);
        isEnding.set(true);
        List<Response> responses =
                running.stream().flatMap(each -> each.join().stream()).toList();
        Response quick = switching.get(0).activateOther(cluster.node(0));
        killed.startAgain();
        killed.awaitReady();

        List<Merchant> merchants = switching.stream().map(Switching::merchant).toList();
        List<String> violations = cluster.violations(merchants);
        Report.print(
                "a node killed during switches: %d answered, %d not; %d acknowledged changes lost; its row removed after %.1f s,"
                        + " then activate in %.0f ms",
                responses.stream()
                        .filter(each -> each.outcome() == Outcome.ACCEPTED)
                        .count(),
                responses.stream()
                        .filter(each -> each.outcome() != Outcome.ACCEPTED)
                        .count(),
                violations.size(),
                Report.seconds(removed),
                quick.millis());
        assertThat(violations).isEmpty();
        assertThat(removed).isLessThan(Targets.limit(Node.MAX_STALENESS.plusSeconds(1)));
        assertThat(quick.status()).isEqualTo(200);
        assertThat(quick.millis()).isLessThan(Targets.limit(1000));
    }

    private List<Response> switches(Switching switching, AtomicBoolean isEnding) {
        List<Response> responses = new ArrayList<>();
        while (!isEnding.get()) {
            Response response = switching.activateOther(cluster.nextNode());
            responses.add(response);
            if (response.outcome() == Outcome.UNANSWERED) {
                Waiting.pass(Duration.ofMillis(20));
            }
        }
        return responses;
    }
}
