package org.merchantaccess.application.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.report.RefusalQueue;

/** All that can be asked about refusals. */
public record RefusalUseCases(ReadRefusals read) {
    public RefusalUseCases {
        requireNonNull(read, "read");
    }

    /** The use cases of this room, on those ports. */
    public static RefusalUseCases on(Ports ports, Lifecycle lifecycle, RefusalQueue queue) {
        return new RefusalUseCases(
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ReadRefusalsHandler(ports.transactions(), ports.profiles(), ports.refusals(), queue)
                                ::handle)::apply);
    }
}
