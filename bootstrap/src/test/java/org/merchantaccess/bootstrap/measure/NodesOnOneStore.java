package org.merchantaccess.bootstrap.measure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.settings.FailureLimits;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.application.wiring.TokenPorts;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.bootstrap.watch.WatchedEnvironments;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.tokens.JwtAssertions;
import org.merchantaccess.tokens.JwtTokens;
import org.merchantaccess.tokens.TokenSignatures;

/** Nodes of one environment on one store, wired as in the server. They share their signing keys. */
public final class NodesOnOneStore implements AutoCloseable {

    /** The issuer of the tokens of all nodes. */
    public static final TokenIssuer ISSUER = new TokenIssuer("urn:merchant-access:test", "urn:merchant-access:test");

    /** Limits that no benchmark reaches: a single source sends all wrong logins. */
    private static final FailureLimits NO_LIMITS =
            new FailureLimits(FailureLimits.MOST, FailureLimits.MOST, FailureLimits.MOST);

    private static final AccessSettings SETTINGS = new AccessSettings(
            Environment.TEST, true, WidestRanges.standard(), AccessSettings.DEFAULT_MAX_STALENESS, NO_LIMITS);

    private final Ports store;
    private final TokenSignatures signatures = TokenSignatures.fastest();
    private final List<MerchantAccess> nodes = new ArrayList<>();

    /** Creates nodes on an empty store in memory. */
    public NodesOnOneStore() {
        this(InMemory.ports(Clock.systemUTC()));
    }

    /** Creates nodes on the given store. */
    public NodesOnOneStore(Ports store) {
        this.store = store;
    }

    /** Adds a node without verified tokens. Its decisions are counted as in the server. */
    public MerchantAccess join() {
        JwtTokens tokens = new JwtTokens(ISSUER, store.store().signingKeys(), signatures);
        Ports counted = new WatchedEnvironments(new Metrics())
                .decorate(Environment.TEST, store.withTokens(new TokenPorts(tokens, tokens, new JwtAssertions())));
        MerchantAccess node = MerchantAccess.on(counted, SETTINGS);
        nodes.add(node);
        return node;
    }

    /** Closes and removes a node. */
    void leave(MerchantAccess node) {
        nodes.remove(node);
        node.close();
    }

    @Override
    public void close() {
        nodes.forEach(MerchantAccess::close);
    }
}
