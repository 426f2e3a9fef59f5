package org.merchantaccess.application.refusal;

import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.report.RefusalQueue;

/** All that can be asked about refusals. */
public record RefusalUseCases(ReadRefusals read) {

    /** The use cases of this room, on those ports. */
    public static RefusalUseCases on(Ports ports, RefusalQueue queue) {
        return new RefusalUseCases(
                new ReadRefusalsHandler(ports.transactions(), ports.profiles(), ports.refusals(), queue));
    }
}
