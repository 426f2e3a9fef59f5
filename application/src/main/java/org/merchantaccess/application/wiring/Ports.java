package org.merchantaccess.application.wiring;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.function.UnaryOperator;
import org.merchantaccess.application.port.Decisions;

/**
 * All driven ports of the application.
 *
 * @param store ports of the store
 * @param tokens ports that write and read access tokens
 * @param system time and randomness
 * @param decisions listener for each decision on a login or a call
 */
public record Ports(StorePorts store, TokenPorts tokens, SystemPorts system, Decisions decisions) {
    public Ports {
        requireNonNull(store, "store");
        requireNonNull(tokens, "tokens");
        requireNonNull(system, "system");
        requireNonNull(decisions, "decisions");
    }

    /** Returns a copy with changed store ports: {@code ports.withStore(store -> store.withProfiles(others))}. */
    public Ports withStore(UnaryOperator<StorePorts> change) {
        requireNonNull(change, "change");
        return new Ports(change.apply(store), tokens, system, decisions);
    }

    /** Returns a copy with other token ports. */
    public Ports withTokens(TokenPorts others) {
        return new Ports(store, others, system, decisions);
    }

    /** Returns a copy with changed system ports: {@code ports.withSystem(system -> system.withTicker(other))}. */
    public Ports withSystem(UnaryOperator<SystemPorts> change) {
        requireNonNull(change, "change");
        return new Ports(store, tokens, change.apply(system), decisions);
    }

    /** Returns a copy with another decision listener. */
    public Ports withDecisions(Decisions listener) {
        return new Ports(store, tokens, system, listener);
    }
}
