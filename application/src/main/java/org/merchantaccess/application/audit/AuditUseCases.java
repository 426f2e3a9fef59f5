package org.merchantaccess.application.audit;

import org.merchantaccess.application.port.Ports;

/** All that can be asked of the audit trail, and what is written into it where nothing was done. */
public record AuditUseCases(
        ReadAudit read, ExportAudit export, VerifyAudit verify, NoteRefusedAttempt noteRefusedAttempt) {

    /** The use cases of this room, on those ports. */
    public static AuditUseCases on(Ports ports) {
        return new AuditUseCases(
                new ReadAuditHandler(ports.transactions(), ports.profiles(), ports.auditTrail()),
                new ExportAuditHandler(ports.transactions(), ports.profiles(), ports.auditTrail()),
                new VerifyAuditHandler(ports.transactions(), ports.profiles(), ports.auditTrail()),
                new NoteRefusedAttemptHandler(ports.transactions(), ports.auditTrail(), ports.clock()));
    }
}
