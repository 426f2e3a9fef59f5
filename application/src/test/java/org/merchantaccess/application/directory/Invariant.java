package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Condition that must hold for every transition of the model.
 *
 * @param holds checks the condition for a transition from one state to the next
 */
record Invariant(String sentence, BiPredicate<ModelState, ModelState> holds) {

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
                    .filter(change -> change.moment() + ModelParameters.MAX_STALENESS <= state.now())
                    .allMatch(change -> change.number() <= node.applied()));

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
                            .forAll(row -> row.acknowledged() <= node.applied())));

    static final Invariant NO_NODE_GOES_BACK = new Invariant(
            "a node never returns to an older state",
            (before, after) -> after.nodes().stream()
                    .allMatch(node -> node.isStartedSince(before)
                            || before.nodes().get(node.index()).applied() <= node.applied()));

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
                NO_NODE_GOES_BACK);
    }

    private static Invariant of(String sentence, Predicate<ModelState> holds) {
        return new Invariant(sentence, (before, after) -> holds.test(after));
    }

    private static Invariant ofFreshNodes(String sentence, BiPredicate<Node, ModelState> holds) {
        return of(
                sentence,
                state -> state.nodes().stream().filter(Node::isFresh).allMatch(node -> holds.test(node, state)));
    }

    static Option<String> firstViolated(List<Invariant> invariants, ModelState before, ModelState after) {
        after.setClock();
        return Option.ofOptional(invariants.stream()
                .filter(invariant -> !invariant.holds.test(before, after))
                .map(Invariant::sentence)
                .findFirst());
    }

    private static boolean isReportedInTime(ModelState state, Node node, int index) {
        ModelState end = state;
        for (int i = 0; i < ModelParameters.TIMEOUT; i++) {
            end = end.afterHalfSecond();
        }
        ModelState polled = Transitions.afterPolling(end, node, index);
        state.setClock();
        return polled.reported().contains(index);
    }

    private static boolean isUpToDate(MerchantProfile merchant, Node node, ModelState state) {
        Option<MerchantProfile> expected = state.store().merchant(merchant.id(), node.applied());
        return merchant.credentials().all().stream()
                .allMatch(credential -> node.profileOf(credential.appId()).equals(expected));
    }
}
