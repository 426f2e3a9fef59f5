package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.Grant;
import org.merchantaccess.domain.token.Tokens;

/**
 * Bounds and components of a finite model.
 *
 * @param nodes number of nodes
 * @param moments number of moments; each is half a second long
 * @param switches the switches to make, each at any time
 * @param failures number of failures to inject
 * @param kinds kinds of failures to inject
 * @param fault the planted fault
 * @param store the simulated store
 * @param started cache of started nodes by name
 */
record ModelParameters(
        int nodes,
        int moments,
        List<AppIdSwitch> switches,
        int failures,
        Set<InjectedFailure> kinds,
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
        SLOW_CALL
    }

    /** Maximum staleness of a node, in moments. */
    static final int MAX_STALENESS = 1;

    /** Timeout of a change that waits for other nodes, in moments: the maximum staleness and half a second. */
    static final int TIMEOUT = MAX_STALENESS + 1;

    private static final Duration MOMENT = Duration.ofMillis(500);

    static ModelParameters of(
            int nodes, int moments, List<AppIdSwitch> switches, int failures, InjectedFailure... kinds) {
        return new ModelParameters(
                nodes,
                moments,
                switches,
                failures,
                Set.of(kinds),
                PlantedFault.NONE,
                new SimulatedStore(
                        PlantedFault.NONE,
                        timeout(PlantedFault.NONE),
                        Set.of(kinds).contains(InjectedFailure.NODE_REMOVED)),
                new HashMap<>());
    }

    ModelParameters with(PlantedFault planted) {
        return new ModelParameters(
                nodes,
                moments,
                switches,
                failures,
                kinds,
                planted,
                new SimulatedStore(planted, timeout(planted), kinds.contains(InjectedFailure.NODE_REMOVED)),
                new HashMap<>());
    }

    List<MerchantProfile> merchants() {
        return switches.stream().map(AppIdSwitch::merchant).distinct().collect(Collectors.toList());
    }

    /** Returns a started node. The ticker of its machine may be about to overflow. */
    Node node(int index, int restarts, long head) {
        String name = "n" + (index + 1) + "'".repeat(restarts);
        Node initialNode = started.computeIfAbsent(name, absent -> started(index, name, restarts));
        return new Node(index, name, restarts, false, head, initialNode.follower(), initialNode.handler());
    }

    private Node started(int index, String name, int restarts) {
        NodeId self = new NodeId(name);
        SimulatedThread<FollowerComponents> follower = new SimulatedThread.ThreadType<>(
                        replay -> FollowerComponents.of(
                                self, replay, store, ticker(index), MOMENT.multipliedBy(MAX_STALENESS)),
                        (components, history) -> components.memory(merchants(), moments + MAX_STALENESS))
                .started();
        SimulatedThread<WriterComponents> handler = new SimulatedThread.ThreadType<>(
                        replay -> WriterComponents.of(replay, store, timeout(fault)),
                        (components, history) -> components.memory(history))
                .started();
        return new Node(index, name, restarts, false, 0, follower, handler);
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
                : InFlightCall.leaseFirst(node, token, moments + MAX_STALENESS);
    }

    /** Returns a token of the App ID that was active before the switch. */
    Option<AccessToken> tokenInvalidatedBy(int index, StoredState before) {
        MerchantId id = switches.get(index).merchant().id();
        return before.merchant(id, Long.MAX_VALUE)
                .flatMap(merchant -> merchant.credentials().active())
                .flatMap(former -> former.activeSince()
                        .map(since -> AccessToken.granted(
                                Tokens.ID,
                                new Grant(id, former.appId(), since.activation()),
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

    private static Duration timeout(PlantedFault planted) {
        return planted == PlantedFault.TIMEOUT_TOO_SHORT ? MOMENT.negated() : MOMENT.multipliedBy(MAX_STALENESS);
    }

    private Ticker ticker(int index) {
        return new Ticker() {
            @Override
            public long nanos() {
                return ModelParameters.nanos(index, store.now());
            }

            /** No machine is suspended in the model. */
            @Override
            public long wallMillis() {
                return 0;
            }
        };
    }

    static long nanos(int index, int moment) {
        long start = index % 2 == 0 ? 0 : Long.MAX_VALUE - MOMENT.toNanos();
        return start + moment * MOMENT.toNanos();
    }
}
