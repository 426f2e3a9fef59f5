package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * What a node announces to the others when it joins.
 *
 * @param maxStaleness how long it decides after it has sent its last successful poll
 * @param formats the formats of change entries that it reads
 * @param sealingKeys the versions of the sealing keys that it holds
 */
public record NodeRegistration(NodeId id, Duration maxStaleness, FeedFormats formats, SealingKeyVersions sealingKeys) {
    public NodeRegistration {
        requireNonNull(id, "id");
        requireNonNull(maxStaleness, "maxStaleness");
        requireNonNull(formats, "formats");
        requireNonNull(sealingKeys, "sealingKeys");
    }

    /** Returns the registration of the same node with other sealing keys. */
    public NodeRegistration withSealingKeys(SealingKeyVersions others) {
        return new NodeRegistration(id, maxStaleness, formats, others);
    }
}
