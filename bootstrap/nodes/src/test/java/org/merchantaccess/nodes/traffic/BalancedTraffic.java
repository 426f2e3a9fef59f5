package org.merchantaccess.nodes.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;

/**
 * Logins and calls behind a load balancer, for a merchant whose active App ID does not change. A request goes to the next node after a refused
 * connection or a 503. Each token is used on the node after the one that granted it.
 */
public final class BalancedTraffic {

    private static final int CLIENTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Cluster cluster;
    private final AccessClient client;
    private final Merchant merchant;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger countOnAnotherNode = new AtomicInteger();
    private final ConcurrentLinkedQueue<Response> failed = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Void>> clients = new ArrayList<>();
    private volatile boolean isEnding;

    private BalancedTraffic(Cluster cluster) {
        this.cluster = cluster;
        this.client = cluster.client();
        this.merchant = client.createMerchant(cluster.node(0), 1);
    }

    /** Starts the traffic of four clients. */
    public static BalancedTraffic on(Cluster cluster) {
        BalancedTraffic traffic = new BalancedTraffic(cluster);
        for (int number = 0; number < CLIENTS; number++) {
            int first = number;
            traffic.clients.add(CompletableFuture.runAsync(() -> traffic.run(first)));
        }
        return traffic;
    }

    public Merchant merchant() {
        return merchant;
    }

    private void run(int first) {
        Merchant.App app = merchant.app(0);
        for (int turn = first; !isEnding; turn++) {
            Response login = balanced(turn, node -> client.logIn(node, app));
            if (login.outcome() == Outcome.ACCEPTED) {
                Token token = new Token(app, login.text("access_token"), login.operation());
                balanced(turn + 1, node -> client.call(node, token));
            }
            Waiting.pass(PAUSE);
        }
    }

    private Response balanced(int turn, Function<Node, Response> request) {
        int nodes = cluster.nodes().size();
        Response response = request.apply(cluster.node(turn % nodes));
        for (int attempt = 1; attempt < nodes && isForOtherNode(response.outcome()); attempt++) {
            response = request.apply(cluster.node((turn + attempt) % nodes));
            if (response.outcome() == Outcome.ACCEPTED) {
                countOnAnotherNode.incrementAndGet();
            }
        }
        count.incrementAndGet();
        if (response.outcome() != Outcome.ACCEPTED) {
            failed.add(response);
        }
        return response;
    }

    private static boolean isForOtherNode(Outcome outcome) {
        return outcome == Outcome.UNAVAILABLE || outcome == Outcome.UNANSWERED;
    }

    /** Ends the traffic, and returns the logins and calls that no node accepted. */
    public List<Response> end() {
        isEnding = true;
        clients.forEach(CompletableFuture::join);
        return List.copyOf(failed);
    }

    /** Returns the counts. */
    @Override
    public String toString() {
        return count + " logins and calls, " + countOnAnotherNode + " of them on another node, " + failed.size()
                + " failed";
    }
}
