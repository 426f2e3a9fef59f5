package org.merchantaccess.application.people.report;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases that read reports about the whole instance and record refused attempts. */
public record ReportUseCases(
        ReadHubAudit readHubAudit, ListFailedSignIns listFailedSignIns, RecordRefusedAttempt recordRefusedAttempt) {
    public ReportUseCases {
        requireNonNull(readHubAudit, "readHubAudit");
        requireNonNull(listFailedSignIns, "listFailedSignIns");
        requireNonNull(recordRefusedAttempt, "recordRefusedAttempt");
    }
}
