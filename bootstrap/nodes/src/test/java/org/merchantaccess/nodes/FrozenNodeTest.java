package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

/** A node is paused, as by a long garbage collection, and a switch happens meanwhile. */
class FrozenNodeTest {

    private static final int CALLS = 10;
    private static final Duration REQUESTS_ARRIVE = Duration.ofMillis(500);

    private final Cluster cluster = Cluster.shared();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @Tag("S33")
    @Tag("S36")
    @Test
    void a_node_that_was_paused_never_accepts_a_former_token_when_it_resumes() {
        Switching switching = new Switching(cluster);
        AccessClient client = cluster.client();
        Node paused = cluster.node(2);
        Token former = switching.token(paused);

        paused.freeze();
        Response activated = switching.activateOther(cluster.node(0));
        // They wait in its sockets, and are the first that it reads.
        List<CompletableFuture<Response>> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            calls.add(CompletableFuture.supplyAsync(() -> client.call(paused, former)));
        }
        Waiting.pass(REQUESTS_ARRIVE);
        paused.resume();
        List<Outcome> first = calls.stream().map(call -> call.join().outcome()).toList();
        long accepted = first.stream().filter(Outcome.ACCEPTED::equals).count();
        Duration recovered = Waiting.until(
                Duration.ofSeconds(20),
                () -> paused + " logs in",
                () -> client.logIn(paused, switching.active()).outcome() == Outcome.ACCEPTED);

        Report.print(
                "a node paused for %.1f s, a switch meanwhile: %d calls at its resume, of them accepted: %d (%s);"
                        + " full service after %.1f s",
                (activated.millis() + REQUESTS_ARRIVE.toMillis()) / 1000,
                CALLS,
                accepted,
                first.stream().distinct().toList(),
                Report.seconds(recovered));
        assertThat(activated.status()).isEqualTo(200);
        assertThat(first).isSubsetOf(Outcome.UNAVAILABLE, Outcome.REFUSED);
        assertThat(cluster.violations(List.of(switching.merchant()))).isEmpty();
    }
}
