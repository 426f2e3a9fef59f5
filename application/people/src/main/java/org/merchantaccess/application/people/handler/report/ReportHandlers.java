package org.merchantaccess.application.people.handler.report;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.report.ReportUseCases;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** Creates {@link ReportUseCases}. */
public final class ReportHandlers {

    private ReportHandlers() {}

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
