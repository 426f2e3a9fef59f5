package org.merchantaccess.nodes.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.merchantaccess.nodes.history.Operation;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.node.Response;
import org.merchantaccess.nodes.node.Token;
import org.merchantaccess.nodes.node.Waiting;

/** Logs in and calls on each node continuously, for a merchant whose active App ID does not change. */
public final class Traffic {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ConcurrentLinkedQueue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AccessClient client;
    private volatile boolean isEnding;

    private Traffic(AccessClient client) {
        this.client = client;
    }

    /** Starts the traffic, with one thread for each node. */
    public static Traffic on(List<Node> nodes, AccessClient client) {
        Merchant merchant = client.createMerchant(nodes.get(0), 1);
        Traffic traffic = new Traffic(client);
        for (Node node : nodes) {
            Token token = client.token(node, merchant.app(0));
            Thread thread = new Thread(() -> traffic.run(node, token), "traffic-" + node);
            thread.setDaemon(true);
            traffic.threads.add(thread);
        }
        traffic.threads.forEach(Thread::start);
        return traffic;
    }

    private void run(Node node, Token token) {
        while (!isEnding) {
            add(client.logIn(node, token.app()));
            add(client.call(node, token));
            Waiting.pass(PAUSE);
        }
    }

    private void add(Response response) {
        operations.add(response.operation());
    }

    /** Ends the traffic, and returns the logins and calls that were not accepted. */
    public List<Operation> end() {
        isEnding = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
        return operations.stream()
                .filter(operation -> operation.outcome() != Outcome.ACCEPTED)
                .toList();
    }

    public int count() {
        return operations.size();
    }

    /** Returns the number of operations by outcome. */
    public Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> counts = new TreeMap<>();
        operations.forEach(operation -> counts.merge(operation.outcome(), 1, Integer::sum));
        return counts;
    }

    /** Returns the longest logins and calls, in milliseconds. */
    public Times times() {
        Times times = new Times();
        operations.forEach(operation -> times.add((operation.end() - operation.start()) / 1e6));
        return times;
    }
}
