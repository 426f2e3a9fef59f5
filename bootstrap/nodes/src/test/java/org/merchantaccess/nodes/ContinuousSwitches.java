package org.merchantaccess.nodes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;

/** Switches one after another on the nodes in turn. After each switch, all nodes are called with the former token. */
final class ContinuousSwitches {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Cluster cluster;
    private final AccessClient client;
    private final Switching switching;
    private final ConcurrentLinkedQueue<Response> responses = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> running;
    private volatile @Nullable Node stopping;
    private volatile boolean isEnding;

    /** Starts the switches. */
    ContinuousSwitches(Cluster cluster) {
        this.cluster = cluster;
        this.client = cluster.client();
        this.switching = new Switching(cluster);
        this.running = CompletableFuture.runAsync(this::run);
    }

    Merchant merchant() {
        return switching.merchant();
    }

    /** Sends no further request to a node that is about to stop. */
    void avoid(Node node) {
        stopping = node;
    }

    /** Sends requests to all nodes again. */
    void useAll() {
        stopping = null;
    }

    private void run() {
        while (!isEnding) {
            Node node = cluster.nextNode();
            if (!node.equals(stopping)) {
                switchOn(node);
            }
            Waiting.pass(PAUSE);
        }
    }

    private void switchOn(Node node) {
        Merchant.App app = switching.active();
        Response login = client.logIn(node, app);
        responses.add(switching.activateOther(node));
        if (login.outcome() == Outcome.ACCEPTED) {
            Token former = new Token(app, login.text("access_token"), login.operation());
            cluster.nodes().stream().filter(each -> !each.equals(stopping)).forEach(each -> client.call(each, former));
        }
    }

    /** Ends the switches, and returns their responses. */
    List<Response> end() {
        isEnding = true;
        running.join();
        return List.copyOf(responses);
    }
}
