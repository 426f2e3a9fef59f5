package org.merchantaccess.bootstrap.measure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.bootstrap.watch.WatchedEnvironments;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.token.Ed25519Signatures;
import org.merchantaccess.http.token.JwtTokens;
import org.merchantaccess.http.token.TokenIssuer;

/** Nodes of one environment, wired as the server wires its only one, which know each other's signing keys. */
public final class NodesOnOneStore implements AutoCloseable {

    private static final TokenIssuer ISSUER = new TokenIssuer("urn:merchant-access:test", "urn:merchant-access:test");

    private final Ports store;
    private final Ed25519Signatures signatures = Ed25519Signatures.fastest();
    private final List<MerchantAccess> nodes = new ArrayList<>();

    /** Nodes on a store in memory, with nothing in it. */
    public NodesOnOneStore() {
        this(InMemory.ports(Clock.systemUTC()));
    }

    /** Nodes on that store. */
    NodesOnOneStore(Ports store) {
        this.store = store;
    }

    /** One more node, which has not seen a single token yet. What it does is counted, as a server counts it. */
    public MerchantAccess join() {
        JwtTokens tokens = new JwtTokens(ISSUER, store.signingKeys(), signatures);
        Ports counted = new WatchedEnvironments(Metrics.ofProcess()).of(Environment.TEST, store.with(tokens, tokens));
        MerchantAccess node =
                MerchantAccess.on(counted, AccessSettings.of(Environment.TEST).withInternalAddresses());
        nodes.add(node);
        return node;
    }

    /** One node less. */
    void leave(MerchantAccess node) {
        nodes.remove(node);
        node.close();
    }

    @Override
    public void close() {
        nodes.forEach(MerchantAccess::close);
    }
}
