package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * A node as registered in the store.
 *
 * @param acknowledged number of the last change it has applied; 0 for a node that has joined and not yet acknowledged
 * @param polls counts its polls from a random start, so that it never repeats after the node was removed and has joined again
 * @param maxStaleness how long it decides after it has sent its last successful poll
 */
public record RegisteredNode(NodeId id, long acknowledged, long polls, Duration maxStaleness) {
    public RegisteredNode {
        requireNonNull(id, "id");
        requireNonNull(maxStaleness, "maxStaleness");
    }
}
