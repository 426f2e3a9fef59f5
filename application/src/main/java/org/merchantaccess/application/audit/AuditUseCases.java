package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Reads, exports and verifies the audit trail. */
public record AuditUseCases(ReadAudit read, ExportAudit export, VerifyAudit verify) {
    public AuditUseCases {
        requireNonNull(read, "read");
        requireNonNull(export, "export");
        requireNonNull(verify, "verify");
    }
}
