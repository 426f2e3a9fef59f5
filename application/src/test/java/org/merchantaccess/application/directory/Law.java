package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * What holds at every step, whatever the order.
 *
 * @param holds whether it does, from one state to the next
 */
record Law(String sentence, BiPredicate<World, World> holds) {

    static final Law THE_PROMISE = of(
            "once a switch is answered, no node lets the token in that it has ended",
            world -> world.answered().stream()
                    .flatMap(which -> world.tokenEndedBy(which).toJavaStream())
                    .noneMatch(token -> world.nodes().stream()
                            .anyMatch(node -> node.isFresh() && Node.letsIn(token, node.knows(token)))));

    static final Law HOWEVER_SLOWLY_DECIDED = of(
            "no call that began after the answer is let in with that token, however long it takes to decide",
            world -> world.visit().forAll(visit -> !visit.isLetIn(world.nodes().get(visit.index()))));

    static final Law WITHIN_THE_BOUND = ofFreshNodes(
            "a node that lets anybody in knows all that was committed the longest staleness ago",
            (node, world) -> world.store().feed().stream()
                    .filter(change -> change.moment() + Circumstances.MAX_STALENESS <= world.now())
                    .allMatch(change -> change.number() <= node.applied()));

    static final Law AFTER_A_START = ofFreshNodes(
            "a process that was started again lets nobody in before it knows all that was committed until then",
            (node, world) -> node.startedAt() <= node.applied());

    static final Law NONE_LOST = of(
            "a node knows what all changes up to the last that it applied have left, in their order, and nothing else",
            world -> world.nodes().stream()
                    .allMatch(node ->
                            world.given().merchants().stream().allMatch(merchant -> isAsLeft(merchant, node, world))));

    static final Law HONEST = of(
            "a node acknowledges only what it goes by",
            world -> world.nodes().stream()
                    .allMatch(node -> Option.of(world.store().rows().get(node.name()))
                            .forAll(row -> row.acknowledged() <= node.applied())));

    static final Law NEVER_BACK = new Law(
            "a node never goes back to an older state",
            (before, after) -> after.nodes().stream()
                    .allMatch(node -> node.isStartedSince(before)
                            || before.nodes().get(node.index()).applied() <= node.applied()));

    static final Law NOBODY_WAITS_LONGER = of(
            "who waits is told when the longest staleness and half a second have passed, whatever has befallen the others",
            world -> world.nodes().stream()
                    .filter(node -> node.handler().isIdle())
                    .allMatch(node -> node.handler().things().later().keySet().stream()
                            .allMatch(which -> isToldInTheEnd(world, node, which))));

    static List<Law> all() {
        return List.of(
                NOBODY_WAITS_LONGER,
                THE_PROMISE,
                HOWEVER_SLOWLY_DECIDED,
                WITHIN_THE_BOUND,
                AFTER_A_START,
                NONE_LOST,
                HONEST,
                NEVER_BACK);
    }

    private static Law of(String sentence, Predicate<World> holds) {
        return new Law(sentence, (before, after) -> holds.test(after));
    }

    private static Law ofFreshNodes(String sentence, BiPredicate<Node, World> holds) {
        return of(
                sentence,
                world -> world.nodes().stream().filter(Node::isFresh).allMatch(node -> holds.test(node, world)));
    }

    static Option<String> firstBroken(List<Law> laws, World before, World after) {
        after.looked();
        return Option.ofOptional(laws.stream()
                .filter(law -> !law.holds.test(before, after))
                .map(Law::sentence)
                .findFirst());
    }

    private static boolean isToldInTheEnd(World world, Node node, int which) {
        World end = world;
        for (int i = 0; i < Circumstances.PATIENCE; i++) {
            end = end.later();
        }
        World told = Steps.askedAgain(end, node, which);
        world.looked();
        return told.answered().contains(which);
    }

    private static boolean isAsLeft(MerchantProfile merchant, Node node, World world) {
        Option<MerchantProfile> left = world.store().merchant(merchant.id(), node.applied());
        return merchant.credentials().all().stream()
                .allMatch(credential -> node.knows(credential.appId()).equals(left));
    }
}
