package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.Grant;
import org.merchantaccess.domain.token.Tokens;

/**
 * Of what there is how much, so that there is an end of it.
 *
 * @param nodes how many nodes there are
 * @param moments how many moments time has; each is half a second long
 * @param switches the orders that are given, at any time
 * @param misfortunes how many things go wrong
 * @param kinds which things may
 */
record Circumstances(
        int nodes,
        int moments,
        List<Switch> switches,
        int misfortunes,
        Set<Misfortune> kinds,
        Fault fault,
        StoreInHand store,
        Map<String, Node> started) {

    /** What befalls nodes, and may befall them at any time. */
    enum Misfortune {
        THE_STORE_IS_NOT_REACHED,
        AN_ANSWER_IS_LOST,
        A_NODE_IS_KILLED,
        A_NODE_IS_CLOSED,
        A_NODE_IS_FORGOTTEN,
        A_CALL_IS_SLOW
    }

    /** How long a node may be stale, in moments. */
    static final int MAX_STALENESS = 1;

    /** How long a change waits for the nodes, in moments: the longest staleness and half a second. */
    static final int PATIENCE = MAX_STALENESS + 1;

    private static final Duration MOMENT = Duration.ofMillis(500);

    static Circumstances of(int nodes, int moments, List<Switch> switches, int misfortunes, Misfortune... kinds) {
        return new Circumstances(
                nodes,
                moments,
                switches,
                misfortunes,
                Set.of(kinds),
                Fault.NONE,
                new StoreInHand(Fault.NONE, Set.of(kinds).contains(Misfortune.A_NODE_IS_FORGOTTEN)),
                new HashMap<>());
    }

    Circumstances with(Fault planted) {
        return new Circumstances(
                nodes,
                moments,
                switches,
                misfortunes,
                kinds,
                planted,
                new StoreInHand(planted, kinds.contains(Misfortune.A_NODE_IS_FORGOTTEN)),
                new HashMap<>());
    }

    List<MerchantProfile> merchants() {
        return switches.stream().map(Switch::merchant).distinct().collect(Collectors.toList());
    }

    /** A node that starts, on a machine whose ticker may be about to overflow. */
    Node node(int index, int life, long head) {
        String name = "n" + (index + 1) + "'".repeat(life);
        Node anew = started.computeIfAbsent(name, unknown -> started(index, name, life));
        return new Node(index, name, life, false, head, anew.follower(), anew.handler());
    }

    private Node started(int index, String name, int life) {
        NodeId self = new NodeId(name);
        Course<FollowingThings> follower = new Course.Kind<>(
                        script -> FollowingThings.of(
                                self, script, store, watch(index), MOMENT.multipliedBy(MAX_STALENESS)),
                        (things, past) -> things.memory(merchants(), moments + MAX_STALENESS))
                .started();
        Course<ChangingThings> handler = new Course.Kind<>(
                        script -> ChangingThings.of(script, store, patience()), (things, past) -> things.memory(past))
                .started();
        return new Node(index, name, life, false, 0, follower, handler);
    }

    /** How a node is closed. */
    Course.Task<FollowingThings> closing() {
        return fault == Fault.CLOSES_WITHOUT_GROWING_STALE
                ? FollowingThings.CLOSE_AND_STAY_FRESH
                : FollowingThings.CLOSE;
    }

    /** How a call is decided. */
    Visit visit(Node node, AccessToken token) {
        return fault == Fault.LOOKS_BEFORE_ASKING
                ? Visit.looksFirst(node, token)
                : Visit.asksFirst(node, token, moments + MAX_STALENESS);
    }

    /** A token of the App ID that was active before a switch. */
    Option<AccessToken> tokenEndedBy(int which, AtRest before) {
        MerchantId id = switches.get(which).merchant().id();
        return before.merchant(id, Long.MAX_VALUE)
                .flatMap(merchant -> merchant.credentials().active())
                .flatMap(former -> former.activeSince()
                        .map(since -> AccessToken.granted(
                                Tokens.ID,
                                new Grant(id, former.appId(), since.activation()),
                                Environment.TEST,
                                Tokens.GRANTED_AT)));
    }

    /** These, and no others like them. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private Duration patience() {
        return fault == Fault.WAITS_TOO_SHORT ? MOMENT.negated() : MOMENT.multipliedBy(MAX_STALENESS);
    }

    private Ticker watch(int index) {
        return () -> nanos(index, store.now());
    }

    static long nanos(int index, int moment) {
        long start = index % 2 == 0 ? 0 : Long.MAX_VALUE - MOMENT.toNanos();
        return start + moment * MOMENT.toNanos();
    }
}
