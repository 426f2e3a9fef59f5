package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.merchantaccess.domain.token.AccessToken;

/**
 * State of the model between two steps.
 *
 * @param started indexes of the switches that were started
 * @param invalidated the token that a committed switch has invalidated, by the index of the switch
 * @param reserved the number reserved for a switch before its commit, if any
 * @param reported indexes of the switches that were reported effective
 * @param failures number of failures left to inject
 * @param call a call being decided
 */
record ModelState(
        ModelParameters parameters,
        int now,
        StoredState store,
        List<Node> nodes,
        Set<Integer> started,
        Map<Integer, Option<AccessToken>> invalidated,
        Map<Integer, Long> reserved,
        Set<Integer> reported,
        int failures,
        Option<InFlightCall> call) {

    private static final int LONG_AGO = -9;

    /** Returns the state in which every merchant is open and no node has joined. */
    static ModelState initial(ModelParameters parameters) {
        StoredState store = StoredState.NOTHING;
        for (int i = 0; i < parameters.merchants().size(); i++) {
            store = store.with(new StoredState.Change(
                    store.nextPosition(i + 1), parameters.merchants().get(i), LONG_AGO, false));
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < parameters.nodes(); i++) {
            nodes.add(parameters.node(i, 0, store.head()));
        }
        return new ModelState(
                parameters,
                0,
                store,
                List.copyOf(nodes),
                Set.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                parameters.failures(),
                Option.none());
    }

    /** Returns the state in which every node has joined and is fresh. */
    static ModelState allJoined(ModelParameters parameters) {
        ModelState state = initial(parameters).setClocks();
        for (int i = 0; i < parameters.nodes(); i++) {
            state = Transitions.afterFollowing(state, i);
        }
        return state;
    }

    ModelState afterHalfSecond() {
        return new ModelState(
                parameters, now + 1, store, nodes, started, invalidated, reserved, reported, failures, call);
    }

    /** Returns the state after half a second in which the machine of a node was suspended. */
    ModelState afterSuspension(Node node) {
        return afterHalfSecond().with(node.suspendedFor(node.suspended() + 1)).afterFailure();
    }

    /** Returns the state after a failover to a standby that lacks the change with the given number and everything later. */
    ModelState withoutChangesFrom(long number) {
        StoredState next = store.withoutChangesFrom(number, now);
        Map<Integer, Option<AccessToken>> kept = new TreeMap<>(invalidated);
        kept.replaceAll((index, token) -> isLost(index, next) ? Option.none() : token);
        List<Node> restored = nodes.stream()
                .map(node -> node.startedWith(Math.min(node.startedAt(), next.head())))
                .toList();
        return new ModelState(
                parameters, now, next, restored, started, kept, reserved, reported, failures - 1, Option.none());
    }

    private boolean isLost(int index, StoredState next) {
        AppIdSwitch command = parameters.switches().get(index);
        return next.feed().stream().noneMatch(change -> command.isMadeIn(change.merchant()));
    }

    ModelState with(StoredState next) {
        return new ModelState(parameters, now, next, nodes, started, invalidated, reserved, reported, failures, call);
    }

    /** Returns the state with the new state of a node, and with the switches it has reported effective. */
    ModelState with(Node node) {
        List<Node> all = new ArrayList<>(nodes);
        all.set(node.index(), node);
        Set<Integer> allReported = new TreeSet<>(reported);
        node.handler().components().outcomes().keySet().stream()
                .filter(node.handler().components()::isReportedEffective)
                .forEach(allReported::add);
        return new ModelState(
                parameters, now, store, List.copyOf(all), started, invalidated, reserved, allReported, failures, call);
    }

    ModelState withStarted(int index) {
        Set<Integer> all = new TreeSet<>(started);
        all.add(index);
        return new ModelState(parameters, now, store, nodes, all, invalidated, reserved, reported, failures, call);
    }

    /** Returns the state after a transaction of the node. */
    ModelState committing(StoredState left, Node node) {
        if (!node.isAboutToCommit()) {
            return with(left);
        }
        int index = node.handler().components().index();
        Map<Integer, Option<AccessToken>> all = new TreeMap<>(invalidated);
        all.put(
                index,
                left.feed().size() == store.feed().size()
                        ? Option.none()
                        : parameters.tokenInvalidatedBy(index, store));
        return new ModelState(parameters, now, left, nodes, started, all, reserved, reported, failures, call);
    }

    /** Returns the state with a number reserved for the change that the node is about to commit. */
    ModelState withReserved(Node node) {
        StoredState next = store.withNumberReserved();
        Map<Integer, Long> all = new TreeMap<>(reserved);
        all.put(node.handler().components().index(), next.reserved());
        return new ModelState(parameters, now, next, nodes, started, invalidated, all, reported, failures, call)
                .with(node);
    }

    /** Returns the token that the switch has invalidated; none if it changed nothing. */
    Option<AccessToken> tokenInvalidatedBy(int index) {
        return invalidated.getOrDefault(index, Option.none());
    }

    boolean hasReserved(Node node) {
        return reserved.containsKey(node.handler().components().index());
    }

    /** Returns the number reserved by the node; 0 if there is none. */
    long reserved(Node node) {
        return node.isAboutToCommit()
                ? reserved.getOrDefault(node.handler().components().index(), 0L)
                : 0;
    }

    ModelState afterFailure() {
        return new ModelState(
                parameters, now, store, nodes, started, invalidated, reserved, reported, failures - 1, call);
    }

    ModelState with(Option<InFlightCall> next) {
        return new ModelState(parameters, now, store, nodes, started, invalidated, reserved, reported, failures, next);
    }

    /** Returns the state without the call of a killed node. */
    ModelState withoutCallAt(Node node) {
        return call.exists(one -> one.index() == node.index()) ? with(Option.none()) : this;
    }

    /** Returns true if the store may remove a node, because it has not polled for the maximum staleness. */
    boolean mayRemove(StoredState.Row row) {
        return parameters.fault() == PlantedFault.REMOVES_NODE_TOO_EARLY
                || row.lastPoll() + ModelParameters.MAX_STALENESS <= now;
    }

    boolean mayFail(ModelParameters.InjectedFailure kind) {
        return failures > 0 && parameters.kinds().contains(kind);
    }

    /** Returns the clocks of a node. */
    Freshness.Moment clocks(Node node) {
        return parameters.clocks(node.index(), now, node.suspended());
    }

    /** Sets all clocks to the time of this state. */
    ModelState setClocks() {
        parameters.store().setClocks(now, nodes.stream().map(Node::suspended).toList());
        return this;
    }
}
