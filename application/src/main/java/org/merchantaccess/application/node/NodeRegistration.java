package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * What a node tells the others when it joins.
 *
 * @param maxStaleness how long it decides after it has sent its last successful poll
 * @param formats the formats of change entries that it reads
 */
public record NodeRegistration(NodeId id, Duration maxStaleness, FeedFormats formats) {
    public NodeRegistration {
        requireNonNull(id, "id");
        requireNonNull(maxStaleness, "maxStaleness");
        requireNonNull(formats, "formats");
    }
}
