package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.merchantaccess.application.directory.ModelParameters.InjectedFailure;
import org.merchantaccess.application.directory.StateExploration.Step;
import org.merchantaccess.application.port.PortUnavailable;

/** Computes all possible transitions from a state of the model. */
final class Transitions {

    private final ModelState state;
    private final SimulatedStore store;
    private final List<Step<ModelState>> steps = new ArrayList<>();

    private Transitions(ModelState state) {
        this.state = state;
        this.store = state.parameters().store();
    }

    static List<Step<ModelState>> from(ModelState state) {
        Transitions all = new Transitions(state.setClocks());
        state.nodes().forEach(all::ofFollower);
        state.nodes().forEach(all::ofHandler);
        state.nodes().forEach(all::ofFailure);
        all.ofStore();
        all.ofCall();
        if (state.now() + 1 < state.parameters().moments()) {
            all.add("half a second passes", state.afterHalfSecond());
            state.nodes().forEach(all::ofSuspension);
        }
        return all.steps;
    }

    /** Returns the state after a node has polled the feed without interruption. */
    static ModelState afterFollowing(ModelState before, int index) {
        ModelState state = before;
        do {
            Transitions next = new Transitions(state);
            next.ofFollower(state.nodes().get(index));
            state = next.steps.get(0).after();
        } while (!state.nodes().get(index).follower().isIdle());
        return state;
    }

    /** Returns the state after a node has polled without interruption whether its change is effective. */
    static ModelState afterPolling(ModelState before, Node node, int index) {
        ModelState state =
                before.setClocks().with(node.withHandler(node.handler().start(WriterComponents.pollAgain(index))));
        Transitions next = new Transitions(state);
        next.ofHandler(state.nodes().get(node.index()));
        while (!state.nodes().get(node.index()).handler().isIdle() && !next.steps.isEmpty()) {
            state = next.steps.get(0).after();
            next = new Transitions(state);
            next.ofHandler(state.nodes().get(node.index()));
        }
        return state;
    }

    private void add(String description, ModelState after) {
        steps.add(new Step<>(description, after));
    }

    private void ofFollower(Node node) {
        SimulatedThread<FollowerComponents> follower = node.follower();
        if (follower.hasUndelivered()) {
            add(node.name() + " receives the response", state.with(deliverToFollower(node)));
        } else if (!follower.isIdle()) {
            ofExternalCall(state, node, follower, node::with);
        } else if (!node.closed()) {
            ofExternalCall(state, node, follower.start(state.parameters().pollTask(node)), node::with);
        }
    }

    private Node deliverToFollower(Node node) {
        boolean isLate = state.parameters().fault() == PlantedFault.CLOCK_READ_TOO_LATE;
        return node.with(
                isLate
                        ? node.follower().receiveWithClocksAt(state.clocks(node))
                        : node.follower().receive());
    }

    private void ofHandler(Node node) {
        SimulatedThread<WriterComponents> handler = node.handler();
        if (!handler.isIdle()) {
            ofHandler(state, node);
        } else {
            ofSwitches(node);
            for (int index : handler.components().scheduled().keySet()) {
                ofHandler(state, node.withHandler(handler.start(WriterComponents.pollAgain(index))));
            }
        }
    }

    private void ofSwitches(Node node) {
        List<AppIdSwitch> switches = state.parameters().switches();
        for (int i = 0; i < switches.size(); i++) {
            if (switches.get(i).node() == node.index() && !state.started().contains(i)) {
                SimulatedThread<WriterComponents> started =
                        node.handler().start(WriterComponents.change(i, switches.get(i)));
                ofHandler(state.withStarted(i), node.withHandler(started));
            }
        }
    }

    private void ofHandler(ModelState before, Node node) {
        node.handler()
                .pendingCall()
                .filter(ExternalCall.Applied.class::isInstance)
                .map(ExternalCall.Applied.class::cast)
                .peek(call -> ofApplied(before, node, call.number()))
                .onEmpty(() -> ofExternalCall(
                        before, node, node.handler(), thread -> node.withHandler(withoutDelay(thread, node))));
    }

    /**
     * Lets a writer receive a response and read its clock immediately. A delay would only extend its waiting time. It also need not wait for
     * an answer of the follower that makes no difference.
     */
    private SimulatedThread<WriterComponents> withoutDelay(SimulatedThread<WriterComponents> thread, Node node) {
        SimulatedThread<WriterComponents> next = thread.hasUndelivered() ? thread.receive() : thread;
        if (next.pendingCall().exists(ExternalCall.Time.class::isInstance)) {
            return withoutDelay(next.receiveClocks(state.clocks(node)), node);
        }
        if (next.pendingCall().exists(ExternalCall.Applied.class::isInstance)) {
            SimulatedThread<WriterComponents> applied = withoutDelay(next.receive(true), node);
            return applied.equals(withoutDelay(next.receive(false), node)) ? applied : next;
        }
        return next;
    }

    /**
     * Answers whether the follower has applied a change. If it has not and the change goes on waiting, the writer could as well query the
     * nodes later, so that this is not a step of its own.
     */
    private void ofApplied(ModelState before, Node node, long number) {
        boolean hasApplied = node.follower().components().follower().hasApplied(number);
        SimulatedThread<WriterComponents> after = withoutDelay(node.handler().receive(hasApplied), node);
        if (hasApplied || after.components().scheduled().isEmpty()) {
            add(
                    node.name() + (hasApplied ? " has applied change " : " has not applied change ") + number,
                    before.with(node.withHandler(after)));
        }
    }

    private <T> void ofExternalCall(
            ModelState before, Node node, SimulatedThread<T> thread, Function<SimulatedThread<T>, Node> after) {
        for (ExternalCall call : thread.pendingCall()) {
            if (call instanceof ExternalCall.Time) {
                SimulatedThread<T> next = thread.receiveClocks(state.clocks(node));
                add(node.name() + " reads its clock", before.with(after.apply(next)));
            } else if (call instanceof ExternalCall.Transaction transaction) {
                ofTransaction(before, node, transaction, answer -> after.apply(thread.respond(answer)));
            }
        }
    }

    private void ofTransaction(
            ModelState before, Node node, ExternalCall.Transaction transaction, Function<Object, Node> after) {
        if (before.parameters().fault() == PlantedFault.NUMBER_BEFORE_COMMIT
                && node.isAboutToCommit()
                && !before.hasReserved(node)) {
            add(node.name() + " reserves number " + (state.store().reserved() + 1), before.withReserved(node));
            return;
        }
        store.begin(state.store(), state.now(), before.reserved(node), node);
        ModelState done = ofAnswer(before, node, transaction, after);
        if (state.mayFail(InjectedFailure.STORE_UNREACHABLE)) {
            add(
                    node.name() + " does not reach the store",
                    before.with(after.apply(Replay.NO_RESPONSE)).afterFailure());
        }
        if (state.mayFail(InjectedFailure.RESPONSE_LOST) && !done.store().equals(before.store())) {
            add(
                    node.name() + " " + store.description() + ", but the response is lost",
                    done.with(after.apply(Replay.NO_RESPONSE)).afterFailure());
        }
        if (state.mayFail(InjectedFailure.UNKNOWN_FORMAT) && node.isAboutToCommit() && !node.isOfOlderVersion()) {
            store.begin(state.store(), state.now(), before.reserved(node), node);
            store.writeNewFormat();
            ofAnswer(before.afterFailure(), node, transaction, after);
        }
    }

    /** Runs a transaction, and returns the state after it in which its node has no response yet. */
    private ModelState ofAnswer(
            ModelState before, Node node, ExternalCall.Transaction transaction, Function<Object, Node> after) {
        Object answer = answerTo(transaction);
        boolean isCommitted = answer instanceof Either<?, ?> outcome && outcome.isRight();
        ModelState done = isCommitted ? before.committing(store.left(), node) : before;
        add(node.name() + " " + store.description(), done.with(after.apply(answer)));
        return done;
    }

    /** Answers like a store: a failed port rolls the transaction back. */
    private static Object answerTo(ExternalCall.Transaction transaction) {
        try {
            return transaction.work().get();
        } catch (PortUnavailable failed) {
            return Replay.NO_RESPONSE;
        }
    }

    private void ofFailure(Node node) {
        if (state.mayFail(InjectedFailure.NODE_KILLED)) {
            Node restarted = state.parameters()
                    .node(node.index(), node.restarts() + 1, state.store().head())
                    .suspendedFor(node.suspended());
            add(
                    node.name() + " is killed and restarts",
                    state.with(restarted).withoutCallAt(node).afterFailure());
        }
        if (state.mayFail(InjectedFailure.NODE_CLOSED) && node.follower().isIdle() && !node.closed()) {
            SimulatedThread<FollowerComponents> closeTask =
                    node.follower().start(state.parameters().closeTask());
            add(
                    node.name() + " is closed",
                    state.with(node.asClosed().with(closeTask)).afterFailure());
        }
    }

    private void ofSuspension(Node node) {
        if (state.mayFail(InjectedFailure.MACHINE_SUSPENDED)) {
            add("half a second passes while " + node.name() + " is suspended", state.afterSuspension(node));
        }
    }

    private void ofStore() {
        if (state.mayFail(InjectedFailure.NODE_REMOVED)) {
            state.store().rows().forEach((name, row) -> {
                if (state.mayRemove(row)) {
                    add(
                            "the store removes " + name,
                            state.with(state.store().without(name)).afterFailure());
                }
            });
        }
        ofLoss();
    }

    private void ofLoss() {
        if (state.mayFail(InjectedFailure.COMMITS_LOST) && state.store().loss().isEmpty()) {
            state.store().feed().stream()
                    .filter(change -> change.moment() >= 0)
                    .forEach(change -> add(
                            "the store fails over and loses change " + change.number(),
                            state.withoutChangesFrom(change.number())));
        }
    }

    private void ofCall() {
        state.call()
                .filter(InFlightCall::needsRead)
                .forEach(call -> add(
                        "the caller's App ID is read on " + call.nodeName(),
                        state.with(Option.some(call.read(state.nodes().get(call.index()))))));
        if (state.mayFail(InjectedFailure.SLOW_CALL)) {
            for (int reported : state.reported()) {
                state.tokenInvalidatedBy(reported)
                        .forEach(token -> state.nodes()
                                .forEach(node -> add(
                                        "a client calls " + node.name() + " with the invalidated token",
                                        state.with(Option.some(
                                                        state.parameters().inFlightCall(node, token)))
                                                .afterFailure())));
            }
        }
    }
}
