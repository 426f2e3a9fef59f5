package org.merchantaccess.application.handler.audit;

import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link AuditUseCases}. */
public final class AuditHandlers {

    private AuditHandlers() {}

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
