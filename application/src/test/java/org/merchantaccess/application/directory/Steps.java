package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.merchantaccess.application.directory.Circumstances.Misfortune;
import org.merchantaccess.application.directory.Exploration.Step;

/** All that can happen next. */
final class Steps {

    private final World world;
    private final StoreInHand store;
    private final List<Step<World>> steps = new ArrayList<>();

    private Steps(World world) {
        this.world = world;
        this.store = world.given().store();
    }

    static List<Step<World>> from(World world) {
        Steps all = new Steps(world.looked());
        world.nodes().forEach(all::ofFollower);
        world.nodes().forEach(all::ofHandler);
        world.nodes().forEach(all::ofMisfortune);
        all.ofRows();
        all.ofVisit();
        if (world.now() + 1 < world.given().moments()) {
            all.add("half a second passes", world.later());
        }
        return all.steps;
    }

    /** As it is once a node has followed with nobody in its way. */
    static World followed(World before, int index) {
        World world = before;
        do {
            Steps next = new Steps(world);
            next.ofFollower(world.nodes().get(index));
            world = next.steps.get(0).after();
        } while (!world.nodes().get(index).follower().isIdle());
        return world;
    }

    /** As it is once a node has asked again whether its change is in force, with nobody in its way. */
    static World askedAgain(World before, Node node, int which) {
        World world = before.looked().with(node.withHandler(node.handler().begins(ChangingThings.askAgain(which))));
        while (!world.nodes().get(node.index()).handler().isIdle()) {
            Steps next = new Steps(world);
            next.ofHandler(world.nodes().get(node.index()));
            next.ofFollower(world.nodes().get(node.index()));
            world = next.steps.get(0).after();
        }
        return world;
    }

    private void add(String words, World after) {
        steps.add(new Step<>(words, after));
    }

    private void ofFollower(Node node) {
        Course<FollowingThings> follower = node.follower();
        if (follower.hasUnheard()) {
            add(node.name() + " hears it", world.with(followerHears(node)));
        } else if (!follower.isIdle()) {
            ofQuestion(world, node, follower, node::with);
        } else if (!node.closed()) {
            ofQuestion(world, node, follower.begins(FollowingThings.FOLLOW), node::with);
        }
    }

    /** Whoever had it follow up to some change is told what came of it. */
    private Node followerHears(Node node) {
        boolean late = world.given().fault() == Fault.WATCH_READ_TOO_LATE;
        Course<FollowingThings> next = late
                ? node.follower().hearsHavingLookedAt(Circumstances.nanos(node.index(), world.now()))
                : node.follower().hears();
        boolean wasAsked = next.isIdle() && node.follower().does(FollowingThings.FOLLOW_UP_TO);
        return wasAsked
                ? node.with(next)
                        .withHandler(atOnce(node.handler().hears(next.result().get()), node))
                : node.with(next);
    }

    private void ofHandler(Node node) {
        Course<ChangingThings> handler = node.handler();
        if (!handler.isIdle()) {
            ofHandler(world, node);
        } else {
            ofSwitches(node);
            for (int waiting : handler.things().later().keySet()) {
                ofHandler(world, node.withHandler(handler.begins(ChangingThings.askAgain(waiting))));
            }
        }
    }

    private void ofSwitches(Node node) {
        List<Switch> switches = world.given().switches();
        for (int i = 0; i < switches.size(); i++) {
            if (switches.get(i).node() == node.index() && !world.begun().contains(i)) {
                Course<ChangingThings> begun = node.handler().begins(ChangingThings.change(i, switches.get(i)));
                ofHandler(world.withBegun(i), node.withHandler(begun));
            }
        }
    }

    private void ofHandler(World before, Node node) {
        node.handler()
                .asks()
                .filter(Question.FollowsUpTo.class::isInstance)
                .map(Question.FollowsUpTo.class::cast)
                .peek(question -> ofAskingTheFollower(before, node, question.number()))
                .onEmpty(() -> ofQuestion(before, node, node.handler(), told -> node.withHandler(atOnce(told, node))));
    }

    /** Who makes a change hears and looks at its watch at once: were it later, everybody would only wait longer. */
    private Course<ChangingThings> atOnce(Course<ChangingThings> told, Node node) {
        Course<ChangingThings> next = told.hasUnheard() ? told.hears() : told;
        return next.asks().exists(Question.Time.class::isInstance)
                ? atOnce(next.hears(Circumstances.nanos(node.index(), world.now())), node)
                : next;
    }

    private void ofAskingTheFollower(World before, Node node, long number) {
        Course<FollowingThings> follower = node.follower();
        Course<FollowingThings> asked =
                follower.isIdle() ? follower.begins(FollowingThings.followUpTo(number)) : follower;
        if (follower.isIdle() && !asked.isIdle()) {
            add(node.name() + " must follow first", before.with(node.with(asked)));
        } else if (!follower.does(FollowingThings.FOLLOW_UP_TO)
                && asked.things().goesBy(number)) {
            add(
                    node.name() + " goes by change " + number,
                    before.with(node.withHandler(atOnce(node.handler().hears(true), node))));
        }
    }

    private <T> void ofQuestion(World before, Node node, Course<T> course, Function<Course<T>, Node> after) {
        for (Question question : course.asks()) {
            if (question instanceof Question.Time) {
                Course<T> told = course.hears(Circumstances.nanos(node.index(), world.now()));
                add(node.name() + " looks at its watch", before.with(after.apply(told)));
            } else if (question instanceof Question.Transaction asked) {
                ofTransaction(before, node, asked, answer -> after.apply(course.isAnswered(answer)));
            }
        }
    }

    private void ofTransaction(World before, Node node, Question.Transaction asked, Function<Object, Node> after) {
        if (before.given().fault() == Fault.NUMBERS_BEFORE_THE_COMMIT
                && node.isAboutToCommit()
                && !before.hasTaken(node)) {
            add(node.name() + " takes number " + (world.store().taken() + 1), before.withTaken(node));
            return;
        }
        store.begin(world.store(), world.now(), before.taken(node));
        Either<?, ?> outcome = asked.work().get();
        World done = outcome.isRight() ? before.committing(store.left(), node) : before;
        add(node.name() + " " + store.words(), done.with(after.apply(outcome)));
        if (world.mayBefall(Misfortune.THE_STORE_IS_NOT_REACHED)) {
            add(
                    node.name() + " does not reach the store",
                    before.with(after.apply(Script.SILENCE)).afterMisfortune());
        }
        if (world.mayBefall(Misfortune.AN_ANSWER_IS_LOST) && !done.store().equals(before.store())) {
            add(
                    node.name() + " " + store.words() + ", but the answer is lost",
                    done.with(after.apply(Script.SILENCE)).afterMisfortune());
        }
    }

    private void ofMisfortune(Node node) {
        if (world.mayBefall(Misfortune.A_NODE_IS_KILLED)) {
            Node anew = world.given()
                    .node(node.index(), node.life() + 1, world.store().head());
            add(
                    node.name() + " is killed and starts anew",
                    world.with(anew).withoutVisitAt(node).afterMisfortune());
        }
        if (world.mayBefall(Misfortune.A_NODE_IS_CLOSED) && node.follower().isIdle() && !node.closed()) {
            Course<FollowingThings> closing =
                    node.follower().begins(world.given().closing());
            add(
                    node.name() + " is closed",
                    world.with(node.asClosed().with(closing)).afterMisfortune());
        }
    }

    private void ofRows() {
        if (world.mayBefall(Misfortune.A_NODE_IS_FORGOTTEN)) {
            world.store().rows().forEach((name, row) -> {
                if (world.mayForget(row)) {
                    add(
                            "the store forgets " + name,
                            world.with(world.store().without(name)).afterMisfortune());
                }
            });
        }
    }

    private void ofVisit() {
        world.visit()
                .filter(Visit::isToLook)
                .forEach(visit -> add(
                        "the caller's App ID is looked up on " + visit.where(),
                        world.with(Option.some(visit.looks(world.nodes().get(visit.index()))))));
        if (world.mayBefall(Misfortune.A_CALL_IS_SLOW)) {
            for (int answered : world.answered()) {
                world.tokenEndedBy(answered)
                        .forEach(token -> world.nodes()
                                .forEach(node -> add(
                                        "somebody calls " + node.name() + " with the token that was ended",
                                        world.with(Option.some(world.given().visit(node, token)))
                                                .afterMisfortune())));
            }
        }
    }
}
