package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.NodeClock;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Report;

/** The wall clock of a node is wrong, or is set while the node runs. */
@Tag("slow")
class WrongClockTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Duration ONE_POLL = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final Duration LARGE_STEP = Duration.ofMinutes(10);

    /** A node compares its clock with the database every ten seconds. */
    private static final Duration COMPARED_WITHIN = Duration.ofSeconds(11);

    private final Cluster cluster = Cluster.shared();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @AfterEach
    void removeFurtherNodes() {
        cluster.removeFurtherNodes();
    }

    @Test
    void a_node_whose_clock_is_wrong_is_not_ready_and_accepts_nothing_that_has_ended() {
        Node ahead = cluster.add("ahead", cluster.createClock(LARGE_STEP));
        Node behind = cluster.add("behind", cluster.createClock(Duration.ofHours(-1)));
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        Token former = switching.token(cluster.node(0));
        Waiting.until(LIMIT, ahead::readiness, () -> ahead.readiness().contains("s ahead of the database"));
        Waiting.until(LIMIT, behind::readiness, () -> behind.readiness().contains("s behind the database"));

        Outcome onAhead = client.call(ahead, former).outcome();
        Outcome onBehind = client.call(behind, former).outcome();
        List<Outcome> ofAhead = callsWithTokenOf(ahead, switching);
        List<Outcome> ofBehind = callsWithTokenOf(behind, switching);
        Response activated = switching.activateOther(cluster.node(1));
        List<Outcome> afterwards = callsOnAllNodes(former);

        Report.print(
                "clocks 10 min ahead and 1 h behind: both nodes not ready; a token of another node is %s and %s there, their tokens get"
                        + " %s and %s elsewhere; a switch answered %d after %.1f s, then the former token gets %s on the 5 nodes",
                onAhead, onBehind, ofAhead, ofBehind, activated.status(), activated.millis() / 1000, afterwards);
        assertThat(List.of(ahead.isReady(), behind.isReady())).containsOnly(false);
        assertThat(ofAhead).as("not yet valid").doesNotContain(Outcome.ACCEPTED);
        assertThat(ofBehind).as("expired").doesNotContain(Outcome.ACCEPTED);
        assertThat(onBehind).as("not yet valid").isNotEqualTo(Outcome.ACCEPTED);
        assertThat(activated.status()).isEqualTo(200);
        assertThat(afterwards).hasSize(5).doesNotContain(Outcome.ACCEPTED);
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }

    /** Returns the outcomes of calls on the other nodes; none if the node grants no token. */
    private List<Outcome> callsWithTokenOf(Node node, Switching switching) {
        AccessClient client = cluster.client();
        Response login = client.logIn(node, switching.active());
        if (login.outcome() != Outcome.ACCEPTED) {
            return List.of();
        }
        Token token = new Token(switching.active(), login.text("access_token"), login.operation());
        return cluster.nodes().stream()
                .filter(other -> !other.equals(node))
                .map(other -> client.call(other, token).outcome())
                .toList();
    }

    private List<Outcome> callsOnAllNodes(Token token) {
        AccessClient client = cluster.client();
        return cluster.nodes().stream()
                .map(node -> client.call(node, token).outcome())
                .toList();
    }

    @Test
    void a_clock_set_ahead_ends_the_lease_until_the_next_poll_and_a_clock_set_back_does_not_prolong_it() {
        NodeClock clock = cluster.createClock(Duration.ZERO);
        Node jumping = cluster.add("jumping", clock);
        jumping.awaitReady();
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        Token former = switching.token(cluster.node(0));

        cluster.proxy(jumping).blackHole();
        clock.set(STEP);
        Duration stopped = Waiting.until(
                LIMIT,
                () -> "a call was accepted",
                () -> client.call(jumping, former).outcome() == Outcome.UNAVAILABLE);
        cluster.proxy(jumping).heal();
        Duration resumed = Waiting.until(
                LIMIT,
                () -> "no call was accepted",
                () -> client.call(jumping, former).outcome() == Outcome.ACCEPTED);

        cluster.proxy(jumping).blackHole();
        clock.set(Duration.ZERO);
        CompletableFuture<Response> activated =
                CompletableFuture.supplyAsync(() -> switching.activateOther(cluster.node(0)));
        int accepted = 0;
        while (!activated.isDone()) {
            accepted += client.call(jumping, former).outcome() == Outcome.ACCEPTED ? 1 : 0;
        }
        List<Outcome> afterwards = new ArrayList<>();
        long until = System.nanoTime() + STEP.dividedBy(10).toNanos();
        while (System.nanoTime() < until) {
            afterwards.add(client.call(jumping, former).outcome());
        }
        cluster.proxy(jumping).heal();
        jumping.awaitReady();

        clock.set(LARGE_STEP);
        Duration notReady = Waiting.until(
                LIMIT, jumping::readiness, () -> jumping.readiness().contains("ahead of the database"));
        clock.set(Duration.ZERO);
        Duration readyAgain = Waiting.until(LIMIT, jumping::readiness, jumping::isReady);

        Report.print(
                "on a node that is cut off, a clock set ahead by 20 s: calls get 503 after %.1f s, and are accepted %.1f s after healing;"
                        + " set back by 20 s: %d calls accepted before the 200 of a switch after %.1f s, then %s; set ahead by"
                        + " 10 min: not ready after %.1f s, and ready %.1f s after it is set back",
                Report.seconds(stopped),
                Report.seconds(resumed),
                accepted,
                activated.join().millis() / 1000,
                afterwards.stream().distinct().toList(),
                Report.seconds(notReady),
                Report.seconds(readyAgain));
        assertThat(stopped)
                .as("at once, long before the lease ends by the other clock")
                .isLessThan(Targets.limit(ONE_POLL));
        assertThat(activated.join().status()).isEqualTo(200);
        assertThat(accepted).isPositive();
        assertThat(afterwards).containsOnly(Outcome.UNAVAILABLE);
        assertThat(notReady).isLessThan(Targets.limit(COMPARED_WITHIN));
        assertThat(readyAgain).isLessThan(Targets.limit(COMPARED_WITHIN));
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }
}
