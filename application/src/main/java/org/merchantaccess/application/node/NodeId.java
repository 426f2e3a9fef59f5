package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Id of a running node; every start gets a new one. */
public record NodeId(String text) {
    public NodeId {
        requireNonNull(text, "text");
    }
}
