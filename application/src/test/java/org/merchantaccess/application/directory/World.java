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
 * Everything there is, between two steps.
 *
 * @param begun the switches that somebody has begun to carry out
 * @param ended the token that a committed switch has ended, by the number of the switch
 * @param taken the number a switch was handed before it was committed, where that is so
 * @param answered the switches whose askers were told that they are in force
 * @param misfortunes how many things may still go wrong
 * @param visit a call that is being decided
 */
record World(
        Circumstances given,
        int now,
        AtRest store,
        List<Node> nodes,
        Set<Integer> begun,
        Map<Integer, Option<AccessToken>> ended,
        Map<Integer, Long> taken,
        Set<Integer> answered,
        int misfortunes,
        Option<Visit> visit) {

    private static final int LONG_AGO = -9;

    /** Every merchant is open, and no node has joined. */
    static World beginning(Circumstances given) {
        AtRest store = AtRest.NOTHING;
        for (int i = 0; i < given.merchants().size(); i++) {
            store = store.with(new AtRest.Change(i + 1, given.merchants().get(i), LONG_AGO));
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < given.nodes(); i++) {
            nodes.add(given.node(i, 0, store.head()));
        }
        return new World(
                given,
                0,
                store,
                List.copyOf(nodes),
                Set.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                given.misfortunes(),
                Option.none());
    }

    /** Every node has joined and is fresh. */
    static World settled(Circumstances given) {
        World world = beginning(given).looked();
        for (int i = 0; i < given.nodes(); i++) {
            world = Steps.followed(world, i);
        }
        return world;
    }

    World later() {
        return new World(given, now + 1, store, nodes, begun, ended, taken, answered, misfortunes, visit);
    }

    World with(AtRest next) {
        return new World(given, now, next, nodes, begun, ended, taken, answered, misfortunes, visit);
    }

    /** The same with that node as it is now, and whoever was answered by it. */
    World with(Node node) {
        List<Node> all = new ArrayList<>(nodes);
        all.set(node.index(), node);
        Set<Integer> known = new TreeSet<>(answered);
        node.handler().things().outcomes().keySet().stream()
                .filter(node.handler().things()::isAnswered)
                .forEach(known::add);
        return new World(given, now, store, List.copyOf(all), begun, ended, taken, known, misfortunes, visit);
    }

    World withBegun(int which) {
        Set<Integer> all = new TreeSet<>(begun);
        all.add(which);
        return new World(given, now, store, nodes, all, ended, taken, answered, misfortunes, visit);
    }

    /** The store as a transaction of that node leaves it. */
    World committing(AtRest left, Node node) {
        if (!node.isAboutToCommit()) {
            return with(left);
        }
        int which = node.handler().things().which();
        Map<Integer, Option<AccessToken>> all = new TreeMap<>(ended);
        all.put(which, left.feed().size() == store.feed().size() ? Option.none() : given.tokenEndedBy(which, store));
        return new World(given, now, left, nodes, begun, all, taken, answered, misfortunes, visit);
    }

    /** A number is taken for the change that node is about to commit. */
    World withTaken(Node node) {
        AtRest next = store.withNumberTaken();
        Map<Integer, Long> all = new TreeMap<>(taken);
        all.put(node.handler().things().which(), next.taken());
        return new World(given, now, next, nodes, begun, ended, all, answered, misfortunes, visit).with(node);
    }

    /** What a token was that the switch has ended; none where it has changed nothing. */
    Option<AccessToken> tokenEndedBy(int which) {
        return ended.getOrDefault(which, Option.none());
    }

    boolean hasTaken(Node node) {
        return taken.containsKey(node.handler().things().which());
    }

    /** The number that node has taken; 0 where none was. */
    long taken(Node node) {
        return node.isAboutToCommit()
                ? taken.getOrDefault(node.handler().things().which(), 0L)
                : 0;
    }

    World afterMisfortune() {
        return new World(given, now, store, nodes, begun, ended, taken, answered, misfortunes - 1, visit);
    }

    World with(Option<Visit> next) {
        return new World(given, now, store, nodes, begun, ended, taken, answered, misfortunes, next);
    }

    /** A call dies with the process. */
    World withoutVisitAt(Node node) {
        return visit.exists(one -> one.index() == node.index()) ? with(Option.none()) : this;
    }

    /** The store may forget whoever has said nothing for as long as a node may be stale. */
    boolean mayForget(AtRest.Row row) {
        return given.fault() == Fault.FORGETS_TOO_EARLY || row.heardOf() + Circumstances.MAX_STALENESS <= now;
    }

    boolean mayBefall(Circumstances.Misfortune kind) {
        return misfortunes > 0 && given.kinds().contains(kind);
    }

    /** Whoever looks at a clock from now on finds it at this moment. */
    World looked() {
        given.store().setNow(now);
        return this;
    }
}
