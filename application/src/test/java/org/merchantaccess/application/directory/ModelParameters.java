package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.Grant;

/**
 * Bounds and components of a finite model.
 *
 * @param nodes number of nodes
 * @param moments number of moments; each is half a second long
 * @param switches the switches to make, each at any time
 * @param merchants the merchants that they change
 * @param failures number of failures to inject
 * @param kinds kinds of failures to inject
 * @param staleness maximum staleness of each node, in moments
 * @param watching indexes of the nodes that remove nodes that have stopped polling
 * @param fault the planted fault
 * @param store the simulated store
 * @param started cache of started nodes by name
 */
record ModelParameters(
        int nodes,
        int moments,
        List<AppIdSwitch> switches,
        List<MerchantProfile> merchants,
        int failures,
        Set<InjectedFailure> kinds,
        List<Integer> staleness,
        Set<Integer> watching,
        PlantedFault fault,
        SimulatedStore store,
        Map<String, Node> started) {

    /** Failures that may occur at any time. */
    enum InjectedFailure {
        STORE_UNREACHABLE,
        RESPONSE_LOST,
        NODE_KILLED,
        NODE_CLOSED,
        NODE_REMOVED,
        SLOW_CALL,
        COMMITS_LOST,
        UNKNOWN_FORMAT,
        MACHINE_SUSPENDED
    }

    /** Maximum staleness of a node, in moments, unless stated otherwise. */
    static final int MAX_STALENESS = 1;

    /** Usual timeout of a change that waits for other nodes, in moments: the maximum staleness and half a second. */
    static final int TIMEOUT = MAX_STALENESS + 1;

    static final Duration MOMENT = Duration.ofMillis(500);

    static ModelParameters of(
            int nodes, int moments, List<AppIdSwitch> switches, int failures, InjectedFailure... kinds) {
        return of(
                nodes,
                moments,
                switches,
                failures,
                Set.of(kinds),
                Collections.nCopies(nodes, MAX_STALENESS),
                Set.of(),
                PlantedFault.NONE);
    }

    private static ModelParameters of(
            int nodes,
            int moments,
            List<AppIdSwitch> switches,
            int failures,
            Set<InjectedFailure> kinds,
            List<Integer> staleness,
            Set<Integer> watching,
            PlantedFault fault) {
        boolean countsPolls = !watching.isEmpty() || kinds.contains(InjectedFailure.NODE_REMOVED);
        return new ModelParameters(
                nodes,
                moments,
                switches,
                switches.stream().map(AppIdSwitch::merchant).distinct().toList(),
                failures,
                kinds,
                staleness,
                watching,
                fault,
                new SimulatedStore(fault, countsPolls),
                new HashMap<>());
    }

    ModelParameters with(PlantedFault planted) {
        return of(nodes, moments, switches, failures, kinds, staleness, watching, planted);
    }

    /** Returns the model in which the nodes have these maximum stalenesses, in moments. */
    ModelParameters withMaxStaleness(Integer... moments) {
        return of(nodes, this.moments, switches, failures, kinds, List.of(moments), watching, fault);
    }

    /** Returns the model in which the nodes with these indexes remove nodes that have stopped polling. */
    ModelParameters withWatching(Integer... watchingNodes) {
        return of(nodes, moments, switches, failures, kinds, staleness, Set.of(watchingNodes), fault);
    }

    private int longestStaleness() {
        return staleness.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Returns the longest time that a change waits for other nodes, in moments. */
    int longestTimeout() {
        return longestStaleness() + 1;
    }

    /** Returns a started node. */
    Node node(int index, int restarts, long head) {
        String name = "n" + (index + 1) + "'".repeat(restarts);
        Node initialNode = started.computeIfAbsent(name, absent -> started(index, name, restarts));
        return initialNode.startedWith(head);
    }

    private Node started(int index, String name, int restarts) {
        NodeId self = new NodeId(name);
        Duration maxStaleness = MOMENT.multipliedBy(staleness.get(index));
        SimulatedThread<FollowerComponents> follower = new SimulatedThread.ThreadType<>(
                        replay -> FollowerComponents.of(self, replay, store, ticker(index), maxStaleness),
                        (components, history) -> components.memory(merchants()))
                .started();
        SimulatedThread<WriterComponents> handler = new SimulatedThread.ThreadType<>(
                        replay -> WriterComponents.of(replay, store, assumedStaleness()),
                        (components, history) -> components.memory())
                .started();
        boolean isOfOlderVersion = index > 0 && kinds.contains(InjectedFailure.UNKNOWN_FORMAT);
        return new Node(index, name, restarts, staleness.get(index), isOfOlderVersion, false, 0, 0, follower, handler);
    }

    /** Returns how a node polls. Watching others takes more steps, so that only some nodes do it. */
    SimulatedThread.Task<FollowerComponents> pollTask(Node node) {
        return watching.contains(node.index()) ? FollowerComponents.FOLLOW : FollowerComponents.CATCH_UP;
    }

    /** Returns the task that closes a node. */
    SimulatedThread.Task<FollowerComponents> closeTask() {
        return fault == PlantedFault.CLOSES_WITHOUT_EXPIRING
                ? FollowerComponents.CLOSE_WITHOUT_EXPIRING
                : FollowerComponents.CLOSE;
    }

    /** Returns the start of a call with the given token. */
    InFlightCall inFlightCall(Node node, AccessToken token) {
        return fault == PlantedFault.READS_BEFORE_LEASE
                ? InFlightCall.readFirst(node, token)
                : InFlightCall.leaseFirst(node, token);
    }

    /** Returns a token of the App ID that was active before the switch. */
    Option<AccessToken> tokenInvalidatedBy(int index, StoredState before) {
        MerchantId id = switches.get(index).merchant().id();
        return before.merchant(id)
                .flatMap(merchant -> merchant.credentials().active())
                .flatMap(former -> former.activeSince()
                        .map(since -> AccessToken.granted(
                                Tokens.ID,
                                new Grant(id, former.appId(), since.activation(), KeyNumber.FIRST),
                                Environment.TEST,
                                Tokens.GRANTED_AT)));
    }

    /** Parameters are compared by identity. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Returns the maximum staleness that a writer assumes before it has queried the nodes. */
    private Duration assumedStaleness() {
        return fault == PlantedFault.TIMEOUT_TOO_SHORT ? MOMENT.negated() : MOMENT.multipliedBy(longestStaleness());
    }

    private Ticker ticker(int index) {
        return new Ticker() {
            @Override
            public long nanos() {
                return clocks(index, store.now(), store.suspended(index)).nanos();
            }

            @Override
            public long wallMillis() {
                return clocks(index, store.now(), store.suspended(index)).wallMillis();
            }
        };
    }

    /** Returns both clocks of a node. The ticker of its machine may be about to overflow, and stops during a suspension. */
    Freshness.Moment clocks(int index, int moment, int suspended) {
        long start = index % 2 == 0 ? 0 : Long.MAX_VALUE - MOMENT.toNanos();
        int wall = fault == PlantedFault.WALL_CLOCK_STOPS ? moment - suspended : moment;
        return new Freshness.Moment(start + (moment - suspended) * MOMENT.toNanos(), wall * MOMENT.toMillis());
    }
}
