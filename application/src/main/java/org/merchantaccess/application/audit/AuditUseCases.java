package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.port.Ports;

/** All that can be asked of the audit trail, and what is written into it where nothing was done. */
public record AuditUseCases(
        ReadAudit read, ExportAudit export, VerifyAudit verify, NoteRefusedAttempt noteRefusedAttempt) {
    public AuditUseCases {
        requireNonNull(read, "read");
        requireNonNull(export, "export");
        requireNonNull(verify, "verify");
        requireNonNull(noteRefusedAttempt, "noteRefusedAttempt");
    }

    /** The use cases of this room, on those ports. */
    public static AuditUseCases on(Ports ports, Lifecycle lifecycle) {
        return new AuditUseCases(
                lifecycle.guarded(
                                ReadFailure.StoreUnavailable::new,
                                new ReadAuditHandler(ports.transactions(), ports.profiles(), ports.auditTrail())
                                        ::handle)::apply,
                lifecycle.guarded(
                                ReadFailure.StoreUnavailable::new,
                                new ExportAuditHandler(ports.transactions(), ports.profiles(), ports.auditTrail())
                                        ::handle)::apply,
                lifecycle.guarded(
                                ReadFailure.StoreUnavailable::new,
                                new VerifyAuditHandler(ports.transactions(), ports.profiles(), ports.auditTrail())
                                        ::handle)::apply,
                lifecycle.guarded(
                                ReadFailure.StoreUnavailable::new,
                                new NoteRefusedAttemptHandler(ports.transactions(), ports.auditTrail(), ports.clock())
                                        ::handle)::apply);
    }
}
