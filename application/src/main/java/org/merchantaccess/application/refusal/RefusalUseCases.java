package org.merchantaccess.application.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of refusals. */
public record RefusalUseCases(
        ReadRefusals read,
        ReadRefusedRequests readRequests,
        ExportRefusals export,
        ExportRefusedRequests exportRequests) {
    public RefusalUseCases {
        requireNonNull(read, "read");
        requireNonNull(readRequests, "readRequests");
        requireNonNull(export, "export");
        requireNonNull(exportRequests, "exportRequests");
    }
}
