package org.merchantaccess.application.management;

import java.time.Clock;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.KeptManagementKey;

/** Writes down in the Hub's own trail who made a management key good, and who made it good no more. Within a transaction. */
final class KeyTrail {

    private final AuditTrail auditTrail;
    private final Clock clock;

    KeyTrail(AuditTrail auditTrail, Clock clock) {
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    void created(KeptManagementKey key, Actor actor) {
        write("management_key_created", key, actor);
    }

    void revoked(KeptManagementKey key, Actor actor) {
        write("management_key_revoked", key, actor);
    }

    private void write(String action, KeptManagementKey key, Actor actor) {
        auditTrail.append(new AuditEntry(clock.instant(), AuditTrail.HUB, actor, action, key.name(), key.id()));
    }
}
