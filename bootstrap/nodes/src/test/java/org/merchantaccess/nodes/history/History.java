package org.merchantaccess.nodes.history;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What concurrent clients did and observed. Thread-safe. */
public final class History {

    private final ConcurrentLinkedQueue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<MerchantState> states = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();

    public void add(Operation operation) {
        operations.add(operation);
    }

    public void add(MerchantState state) {
        states.add(state);
    }

    /** Adds the reason why a request was not answered. */
    public void addUnanswered(String reason) {
        unanswered.add(reason);
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    public List<MerchantState> states() {
        return List.copyOf(states);
    }

    /** Returns why requests were not answered. */
    public List<String> unanswered() {
        return List.copyOf(unanswered);
    }
}
