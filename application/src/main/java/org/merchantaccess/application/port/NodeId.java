package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Names one running node; every start is a new one. */
public record NodeId(String text) {
    public NodeId {
        requireNonNull(text, "text");
    }
}
