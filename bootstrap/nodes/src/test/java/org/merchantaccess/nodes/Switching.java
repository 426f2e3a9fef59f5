package org.merchantaccess.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;
import org.merchantaccess.nodes.traffic.Times;

/** A merchant that switches between two App IDs. */
final class Switching {

    private final Cluster cluster;
    private final AccessClient client;
    private final Merchant merchant;
    private int active;

    Switching(Cluster cluster) {
        this.cluster = cluster;
        this.client = cluster.client();
        this.merchant = client.createMerchant(cluster.node(0), 2);
    }

    Merchant merchant() {
        return merchant;
    }

    /** Returns the App ID that is active. */
    Merchant.App active() {
        return merchant.app(active);
    }

    /** Returns a token of the App ID that is active. */
    Token token(Node node) {
        return client.token(node, active());
    }

    /** Switches to the other App ID. */
    Response activateOther(Node node) {
        Response response = client.activate(node, merchant.app(1 - active));
        if (response.outcome() == Outcome.ACCEPTED || response.outcome() == Outcome.PENDING) {
            active = 1 - active;
        }
        return response;
    }

    /**
     * Switches once, and calls every node with the former token until all refuse it, and once more after the response.
     *
     * @param pause before the first calls. It grows by a tenth of the time so far: more calls would take the processor from the nodes that they
     *     measure
     * @param lags gets the time from the request to the first refusal of the last node, in milliseconds
     * @param activations gets the time from the request to its response
     * @return false if the node was too busy and answered 503, so that there was no switch
     */
    synchronized boolean measure(Duration pause, Times lags, Times activations) {
        Token former = token(cluster.nextNode());
        Node changing = cluster.nextNode();
        long sent = System.nanoTime();
        CompletableFuture<Response> response = CompletableFuture.supplyAsync(() -> activateOther(changing));
        List<Node> accepting = new ArrayList<>(cluster.nodes());
        while (!accepting.isEmpty()) {
            Waiting.pass(pause.plusNanos((System.nanoTime() - sent) / 10));
            if (response.isDone() && response.join().outcome() == Outcome.UNAVAILABLE) {
                return false;
            }
            accepting.removeIf(node -> client.call(node, former).outcome() == Outcome.REFUSED);
        }
        lags.add((System.nanoTime() - sent) / 1e6);
        Response activated = response.join();
        assertThat(activated.status())
                .as("activate on %s: %s", changing, activated)
                .isEqualTo(200);
        activations.add(activated.millis());
        for (Node node : cluster.nodes()) {
            assertThat(client.call(node, former).outcome()).isEqualTo(Outcome.REFUSED);
        }
        return true;
    }
}
