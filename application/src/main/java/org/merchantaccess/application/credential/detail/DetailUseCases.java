package org.merchantaccess.application.credential.detail;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of one App ID in detail. */
public record DetailUseCases(DescribeAppCredential describe, ShowAppCredential show, ReadAppIdHistory history) {
    public DetailUseCases {
        requireNonNull(describe, "describe");
        requireNonNull(show, "show");
        requireNonNull(history, "history");
    }
}
