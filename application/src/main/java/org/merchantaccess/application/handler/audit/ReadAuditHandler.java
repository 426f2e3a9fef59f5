package org.merchantaccess.application.handler.audit;

import io.vavr.control.Either;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.AuditEntry;

final class ReadAuditHandler implements ReadAudit {

    private final ProfileReads profiles;
    private final AuditTrail auditTrail;

    ReadAuditHandler(ProfileReads profiles, AuditTrail auditTrail) {
        this.profiles = profiles;
        this.auditTrail = auditTrail;
    }

    @Override
    public Either<ReadFailure, Page<AuditEntry>> handle(Query query) {
        return profiles.read(query.merchant(), profile -> auditTrail.of(profile.id(), query.criteria(), query.page()));
    }
}
