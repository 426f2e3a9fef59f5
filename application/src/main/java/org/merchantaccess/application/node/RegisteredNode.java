package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * A node as registered in the store.
 *
 * @param acknowledged number of the last change it has applied; 0 for a node that has joined and not yet acknowledged
 * @param polls counts its polls from a random start, so that it never repeats after the node was removed and has joined again
 */
public record RegisteredNode(NodeRegistration registration, long acknowledged, long polls) {
    public RegisteredNode {
        requireNonNull(registration, "registration");
    }

    public NodeId id() {
        return registration.id();
    }

    /** Returns how long the node decides after it has sent its last successful poll. */
    public Duration maxStaleness() {
        return registration.maxStaleness();
    }

    /** Returns the formats of change entries that the node reads. */
    public FeedFormats formats() {
        return registration.formats();
    }

    /** Returns the versions of the sealing keys that the node holds. */
    public SealingKeyVersions sealingKeys() {
        return registration.sealingKeys();
    }
}
