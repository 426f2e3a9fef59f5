package org.merchantaccess.application.node;

import java.time.Duration;

/** How many nodes may use one store at the same time. */
public enum StoreTopology {

    /** One node: the store belongs to its process. */
    SINGLE_NODE(Duration.ofSeconds(2)),

    /** Any number of nodes, each with its own maximum staleness. */
    SHARED(Duration.ofSeconds(5));

    private final Duration shortestMaxStaleness;

    StoreTopology(Duration shortestMaxStaleness) {
        this.shortestMaxStaleness = shortestMaxStaleness;
    }

    /** Returns the shortest maximum staleness of a node: a shared store may fail over, which must stay invisible to logins and calls. */
    public Duration shortestMaxStaleness() {
        return shortestMaxStaleness;
    }
}
