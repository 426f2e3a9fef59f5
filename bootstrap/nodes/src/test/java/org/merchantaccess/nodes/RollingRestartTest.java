package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.traffic.BalancedTraffic;
import org.merchantaccess.nodes.traffic.Report;

/** The nodes are stopped and started again one after another, during logins, calls and switches. */
@Tag("slow")
class RollingRestartTest {

    private final Cluster cluster = Cluster.shared();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @Test
    void no_login_fails_during_a_rolling_restart() {
        Switching switching = new Switching(cluster);
        BalancedTraffic traffic = BalancedTraffic.on(cluster);
        List<Integer> exits = new ArrayList<>();
        List<Response> switches = new ArrayList<>();
        for (Node node : cluster.nodes()) {
            exits.add(node.stop());
            Node other = cluster.node(node.equals(cluster.node(0)) ? 1 : 0);
            switches.add(switching.activateOther(other));
            node.startAgain();
            node.awaitReady();
        }
        List<Response> failed = traffic.end();

        Report.print(
                "rolling restart of 3 nodes: %s; exit codes %s; a switch beside each stop answered after at most %.1f s",
                traffic,
                exits,
                switches.stream().mapToDouble(Response::millis).max().orElse(0) / 1000);
        assertThat(failed).isEmpty();
        assertThat(exits).containsOnly(0);
        assertThat(switches).extracting(Response::status).containsOnly(200);
        assertThat(switches)
                .allSatisfy(each -> assertThat(each.millis())
                        .as("a node that has left delays no change")
                        .isLessThan(Targets.limit(2000)));
        assertThat(cluster.violations(List.of(traffic.merchant(), switching.merchant())))
                .isEmpty();
    }
}
