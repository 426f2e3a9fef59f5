package org.merchantaccess.application.people.report;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** The use cases that read reports about the whole instance and record refused attempts. */
public record ReportUseCases(
        ReadHubAudit readHubAudit, ListFailedSignIns listFailedSignIns, RecordRefusedAttempt recordRefusedAttempt) {
    public ReportUseCases {
        requireNonNull(readHubAudit, "readHubAudit");
        requireNonNull(listFailedSignIns, "listFailedSignIns");
        requireNonNull(recordRefusedAttempt, "recordRefusedAttempt");
    }

    /** Creates the use cases on these ports. */
    public static ReportUseCases on(PeoplePorts ports, Lifecycle lifecycle, AuthorizedChanges changes) {
        return new ReportUseCases(
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new,
                        new ReadHubAuditHandler(ports.auditTrail(), changes)::handle)::apply,
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new,
                        new ListFailedSignInsHandler(ports.failedSignIns(), changes)::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new RecordRefusedAttemptHandler(ports.transactions(), ports.auditTrail(), ports.clock())
                                ::handle)::apply);
    }
}
