package org.merchantaccess.application.handler.refusal;

import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link RefusalUseCases}. */
public final class RefusalHandlers {

    private RefusalHandlers() {}

    /** Creates the use cases on the given ports. */
    public static RefusalUseCases on(Ports ports, Lifecycle lifecycle, RefusalQueue queue) {
        RefusalReads reads = new RefusalReads(
                ports.store().transactions(),
                new ProfileReads(ports.store().transactions(), ports.store().profiles()),
                queue);
        return new RefusalUseCases(
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadRefusalsHandler(reads, ports.store().refusals())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadRefusedRequestsHandler(reads, ports.store().refusals())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ExportRefusalsHandler(reads, ports.store().refusals())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ExportRefusedRequestsHandler(reads, ports.store().refusals())::handle)::apply);
    }
}
