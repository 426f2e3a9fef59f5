package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.Ports;

/** Reads, exports and verifies the audit trail. */
public record AuditUseCases(ReadAudit read, ExportAudit export, VerifyAudit verify) {
    public AuditUseCases {
        requireNonNull(read, "read");
        requireNonNull(export, "export");
        requireNonNull(verify, "verify");
    }

    /** Creates the use cases on the given ports. */
    public static AuditUseCases on(Ports ports, Lifecycle lifecycle) {
        ProfileReads profiles =
                new ProfileReads(ports.store().transactions(), ports.store().profiles());
        return new AuditUseCases(
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadAuditHandler(profiles, ports.store().auditTrail())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ExportAuditHandler(profiles, ports.store().auditTrail())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new VerifyAuditHandler(
                                ports.store().transactions(),
                                profiles,
                                ports.store().auditTrail())::handle)::apply);
    }
}
