package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;

final class ReadHubTrailHandler implements ReadHubTrail {

    private final AuditTrail auditTrail;
    private final Orders orders;

    ReadHubTrailHandler(AuditTrail auditTrail, Orders orders) {
        this.auditTrail = auditTrail;
        this.orders = orders;
    }

    @Override
    public Either<PeopleFailure, Page<AuditEntry>> handle(Query query) {
        return orders.by(
                query.authority(),
                orderer -> orderer.maySee(Option.none())
                        ? Either.right(auditTrail.of(AuditTrail.HUB, query.page()))
                        : Either.left(new PeopleFailure.NotAllowed()));
    }
}
