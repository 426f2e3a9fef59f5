package org.merchantaccess.application.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of refusals. */
public record RefusalUseCases(ReadRefusals read) {
    public RefusalUseCases {
        requireNonNull(read, "read");
    }
}
