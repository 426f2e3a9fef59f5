package org.merchantaccess.nodes.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;

/** Nodes are killed while scheduled switches are due. */
@Tag("slow")
@Tag("R16")
class ScheduledSwitchTest {

    private static final int MERCHANTS = 30;
    private static final String MADE =
            "SELECT count(*) FROM audit_entry WHERE action = 'app_id_activated' AND detail LIKE '%scheduled by%'";

    private final Cluster cluster = Cluster.shared();
    private final AccessClient client = cluster.client();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @Test
    void each_scheduled_switch_is_made_exactly_once_although_nodes_are_killed() {
        List<Merchant> merchants = new ArrayList<>();
        for (int number = 0; number < MERCHANTS; number++) {
            merchants.add(client.createMerchant(cluster.node(0), 2));
        }
        List<Token> former = merchants.stream()
                .map(merchant -> client.token(cluster.node(0), merchant.app(0)))
                .toList();
        int before = made();
        Instant at = Instant.now().plusSeconds(70).truncatedTo(ChronoUnit.MINUTES);
        merchants.forEach(merchant -> client.managed(
                cluster.nextNode(),
                "PUT",
                merchant.id(),
                "scheduled-switch",
                Map.of("app_id", merchant.app(1).id(), "at", at.toString()),
                200));

        Waiting.until(Duration.ofSeconds(100), () -> "the first switches are made", () -> made() > before);
        int madeBeforeTheKill = made() - before;
        List<Node> killed = List.of(cluster.node(1), cluster.node(2));
        killed.forEach(Node::kill);
        Waiting.until(Duration.ofSeconds(30), () -> "all switches are made", () -> made() - before >= MERCHANTS);
        Waiting.until(Duration.ofSeconds(30), () -> "the killed nodes are removed", () -> cluster.rows() == 1);
        killed.forEach(node -> node.startAgain());
        killed.forEach(Node::awaitReady);

        Report.print(
                "%d scheduled switches, two of three nodes killed after %d: made %d times",
                MERCHANTS, madeBeforeTheKill, made() - before);
        assertThat(made() - before).isEqualTo(MERCHANTS);
        assertThat(merchants)
                .allSatisfy(merchant -> assertThat(
                                client.state(cluster.node(1), merchant.id()).active())
                        .containsExactly(merchant.app(1).id()));
        assertThat(cluster.nodes())
                .allSatisfy(node -> assertThat(former)
                        .allSatisfy(token ->
                                assertThat(client.call(node, token).outcome()).isEqualTo(Outcome.REFUSED)));
    }

    private int made() {
        return Integer.parseInt(cluster.database().text(MADE));
    }
}
