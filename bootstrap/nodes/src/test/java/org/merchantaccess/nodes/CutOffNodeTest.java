package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;

/** One node cannot reach the database, and does not learn of a switch. */
class CutOffNodeTest {

    private static final Duration LONGER = Duration.ofSeconds(8);
    private static final Duration ALLOWANCE = Duration.ofSeconds(1);

    private final Cluster cluster = Cluster.shared();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @AfterEach
    void removeFurtherNodes() {
        cluster.removeFurtherNodes();
    }

    @Tag("S33")
    @Tag("S36")
    @Test
    void a_node_that_is_cut_off_decides_nothing_once_the_switch_is_answered() {
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        Node cutOff = cluster.node(2);
        Token former = switching.token(cutOff);

        cluster.proxy(2).blackHole();
        Response activated = switching.activateOther(cluster.node(0));
        List<Outcome> afterwards = Stream.generate(
                        () -> client.call(cutOff, former).outcome())
                .limit(20)
                .toList();
        Outcome login = client.logIn(cutOff, switching.active()).outcome();
        cluster.proxy(2).heal();
        Duration healed = Waiting.until(
                Duration.ofSeconds(20),
                () -> cutOff + " logs in",
                () -> client.logIn(cutOff, switching.active()).outcome() == Outcome.ACCEPTED);

        Report.print(
                "one of 3 nodes cut off, max staleness 5 s: activate answered after %.1f s; then %s on that node;"
                        + " full service %.1f s after healing",
                activated.millis() / 1000, afterwards.get(0), Report.seconds(healed));
        assertThat(activated.status()).isEqualTo(200);
        assertThat(activated.millis()).isLessThan((double)
                Node.MAX_STALENESS.plus(Targets.limit(ALLOWANCE)).toMillis());
        assertThat(afterwards).containsOnly(Outcome.UNAVAILABLE);
        assertThat(login).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(healed).isLessThan(Targets.limit(Duration.ofSeconds(2)));
        assertThat(client.call(cutOff, former).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }

    /** Its requests to the database fail at once, and its lease ends all the same. */
    @Test
    void callers_that_see_the_node_until_its_lease_ends_are_never_accepted_after_the_response() {
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        Node cutOff = cluster.node(1);
        Token former = switching.token(cutOff);

        cluster.proxy(1).refuse();
        CompletableFuture<Response> activated =
                CompletableFuture.supplyAsync(() -> switching.activateOther(cluster.node(2)));
        int accepted = 0;
        while (!activated.isDone()) {
            accepted += client.call(cutOff, former).outcome() == Outcome.ACCEPTED ? 1 : 0;
        }
        Outcome afterwards = client.call(cutOff, former).outcome();

        Report.print(
                "one of 3 nodes refused by the database: %d calls accepted before the 200 after %.1f s, then %s",
                accepted, activated.join().millis() / 1000, afterwards);
        assertThat(activated.join().status()).isEqualTo(200);
        assertThat(accepted).isPositive();
        assertThat(afterwards).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(cluster.violations(List.of())).isEmpty();
    }

    /** Nodes have different values during a rolling change of the setting. */
    @Tag("slow")
    @Test
    void a_switch_is_answered_once_the_lease_of_the_node_with_the_longest_staleness_has_ended() {
        Node longer = cluster.add("longer", LONGER);
        longer.awaitReady();
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        Token former = switching.token(longer);

        cluster.proxy(longer).blackHole();
        long sent = System.nanoTime();
        CompletableFuture<Response> activated =
                CompletableFuture.supplyAsync(() -> switching.activateOther(cluster.node(0)));
        long lastAccepted = sent;
        while (!activated.isDone()) {
            Response call = client.call(longer, former);
            lastAccepted = call.outcome() == Outcome.ACCEPTED ? call.operation().start() : lastAccepted;
        }
        Outcome afterwards = client.call(longer, former).outcome();
        cluster.proxy(longer).heal();
        Duration accepted = Duration.ofNanos(lastAccepted - sent);

        Report.print(
                "a node with max-staleness 8 s cut off, the others have 5 s: a switch on another node answered after %.1f s; the node"
                        + " accepted the former token until %.1f s after the request, then %s",
                activated.join().millis() / 1000, Report.seconds(accepted), afterwards);
        assertThat(activated.join().status()).isEqualTo(200);
        assertThat(activated.join().millis())
                .isLessThan((double) LONGER.plus(Targets.limit(ALLOWANCE)).toMillis());
        assertThat(accepted).as("longer than the other nodes").isGreaterThan(Node.MAX_STALENESS);
        assertThat(afterwards).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }
}
