package org.merchantaccess.application.handler.management;

import java.time.Clock;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Appends the creation and revocation of management keys to the Hub's audit trail. Called within a transaction. */
final class ManagementKeyAudit {

    private final AuditTrail auditTrail;
    private final Clock clock;

    ManagementKeyAudit(AuditTrail auditTrail, Clock clock) {
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    void created(ManagementKeyMetadata key, Actor actor) {
        write(AccessAction.MANAGEMENT_KEY_CREATED, key, actor);
    }

    void revoked(ManagementKeyMetadata key, Actor actor) {
        write(AccessAction.MANAGEMENT_KEY_REVOKED, key, actor);
    }

    private void write(AuditAction action, ManagementKeyMetadata key, Actor actor) {
        auditTrail.append(new AuditEntry(clock.instant(), AuditTrail.HUB, actor, action, key.name(), key.id()));
    }
}
