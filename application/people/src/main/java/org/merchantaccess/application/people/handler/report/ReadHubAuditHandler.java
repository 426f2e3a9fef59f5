package org.merchantaccess.application.people.handler.report;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.report.ReadHubAudit;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.AuditEntry;

final class ReadHubAuditHandler implements ReadHubAudit {

    private final AuditTrail auditTrail;
    private final AuthorizedChanges changes;

    ReadHubAuditHandler(AuditTrail auditTrail, AuthorizedChanges changes) {
        this.auditTrail = auditTrail;
        this.changes = changes;
    }

    @Override
    public Either<PeopleFailure, Page<AuditEntry>> handle(Query query) {
        return changes.by(
                query.authority(),
                initiator -> initiator.maySee(Option.none())
                        ? Either.right(auditTrail.of(AuditTrail.HUB, query.criteria(), query.page()))
                        : Either.left(new PeopleFailure.NotAllowed()));
    }
}
