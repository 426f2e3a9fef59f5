package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Condition that must hold for every transition of the model.
 *
 * @param isOfState true if it concerns only the state after a transition
 * @param holds checks the condition for a transition from one state to the next
 */
record Invariant(String sentence, boolean isOfState, BiPredicate<ModelState, ModelState> holds) {

    static final Invariant NO_INVALIDATED_TOKEN_ACCEPTED = of(
            "after a switch is reported effective, no node accepts a token that it invalidated",
            state -> state.reported().stream()
                    .flatMap(index -> state.tokenInvalidatedBy(index).toJavaStream())
                    .noneMatch(token -> state.nodes().stream()
                            .anyMatch(node -> node.isFresh() && Node.accepts(token, node.profileOf(token)))));

    static final Invariant NO_SLOW_CALL_ACCEPTED = of(
            "no call that began after the report is accepted with such a token, regardless of how long the decision takes",
            state -> state.call().forAll(call -> !call.isAccepted(state.nodes().get(call.index()))));

    static final Invariant FRESH_NODES_ARE_UP_TO_DATE = ofFreshNodes(
            "a fresh node has applied all changes committed before the maximum staleness",
            (node, state) -> state.store().feed().stream()
                    .filter(change -> change.moment() + moments(node) <= state.now())
                    .allMatch(change -> change.number() <= state.store().appliedAt(node.position())));

    static final Invariant STARTED_NODES_ARE_UP_TO_DATE = ofFreshNodes(
            "a restarted node is not fresh before it has applied all changes committed before its start",
            (node, state) -> node.startedAt() <= node.applied());

    static final Invariant NO_CHANGE_LOST = of(
            "the directory of a node equals the result of all changes up to the last applied one",
            state -> state.nodes().stream()
                    .allMatch(node -> state.parameters().merchants().stream()
                            .allMatch(merchant -> isUpToDate(merchant, node, state))));

    static final Invariant ONLY_APPLIED_IS_ACKNOWLEDGED = of(
            "a node acknowledges only changes that it has applied",
            state -> state.nodes().stream()
                    .allMatch(node -> Option.of(state.store().rows().get(node.name()))
                            .forAll(row -> row.acknowledged() <= state.store().appliedAt(node.position()))));

    static final Invariant NO_NODE_GOES_BACK = new Invariant(
            "a node never returns to an older state, and never leaves one that the store has lost",
            false,
            (before, after) -> after.nodes().stream()
                    .allMatch(node -> node.isStartedSince(before)
                            || isContinued(before.nodes().get(node.index()), node, after.store())));

    static final Invariant LOST_STATES_EXPIRE = ofFreshNodes(
            "a node that has applied lost changes is not fresh for longer than since its last poll before their loss",
            (node, state) -> !state.store().hasLost(node.position())
                    || state.now() < state.store().loss().get().moment() + moments(node));

    static final Invariant LOSS_IS_RECORDED = of(
            "a node that has applied lost changes records the loss at its next poll",
            state -> state.store().loss().forAll(StoredState.Loss::isRecorded)
                    || state.nodes().stream()
                            .filter(node -> node.follower().isIdle() && !node.closed())
                            .filter(node -> state.store().hasLost(node.position()))
                            .allMatch(node -> Transitions.afterFollowing(state, node.index())
                                    .store()
                                    .isLossRecorded()));

    static final Invariant WAITING_IS_BOUNDED = of(
            "waiting ends after the maximum staleness and half a second, regardless of failures of other nodes",
            state -> state.nodes().stream()
                    .filter(node -> node.handler().isIdle())
                    .allMatch(node -> node.handler().components().scheduled().keySet().stream()
                            .allMatch(index -> isReportedInTime(state, node, index))));

    static List<Invariant> all() {
        return List.of(
                WAITING_IS_BOUNDED,
                NO_INVALIDATED_TOKEN_ACCEPTED,
                NO_SLOW_CALL_ACCEPTED,
                FRESH_NODES_ARE_UP_TO_DATE,
                STARTED_NODES_ARE_UP_TO_DATE,
                NO_CHANGE_LOST,
                ONLY_APPLIED_IS_ACKNOWLEDGED,
                NO_NODE_GOES_BACK,
                LOST_STATES_EXPIRE,
                LOSS_IS_RECORDED);
    }

    private static Invariant of(String sentence, Predicate<ModelState> holds) {
        return new Invariant(sentence, true, (before, after) -> holds.test(after));
    }

    private static Invariant ofFreshNodes(String sentence, BiPredicate<Node, ModelState> holds) {
        return of(
                sentence,
                state -> state.nodes().stream().filter(Node::isFresh).allMatch(node -> holds.test(node, state)));
    }

    /**
     * Returns the first condition that a transition violates.
     *
     * @param isNew false if the state after the transition has been checked before
     */
    static Option<String> firstViolated(
            List<Invariant> invariants, ModelState before, ModelState after, boolean isNew) {
        after.setClocks();
        return Option.ofOptional(invariants.stream()
                .filter(invariant -> isNew || !invariant.isOfState)
                .filter(invariant -> !invariant.holds.test(before, after))
                .map(Invariant::sentence)
                .findFirst());
    }

    private static boolean isReportedInTime(ModelState state, Node node, int index) {
        ModelState end = state;
        for (int i = 0; i < state.parameters().longestTimeout(); i++) {
            end = end.afterHalfSecond();
        }
        ModelState polled = Transitions.afterPolling(end, node, index);
        state.setClocks();
        return polled.reported().contains(index);
    }

    private static boolean isUpToDate(MerchantProfile merchant, Node node, ModelState state) {
        Option<MerchantProfile> expected = state.store().merchantAt(merchant.id(), node.position());
        return merchant.credentials().all().stream()
                .allMatch(credential -> node.profileOf(credential.appId()).equals(expected));
    }

    /** Returns the maximum staleness of a node in moments. A suspended node may be fresh for one moment more. */
    private static int moments(Node node) {
        return node.staleness() + (node.suspended() > 0 ? 1 : 0);
    }

    private static boolean isContinued(Node before, Node after, StoredState store) {
        return before.position().equals(after.position())
                || (before.applied() <= after.applied()
                        && (!store.hasLost(before.position()) || store.hasLost(after.position())));
    }
}
