package org.merchantaccess.application.handler.key.rotation;

import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.rotation.RotationFailure;
import org.merchantaccess.application.key.rotation.RotationUseCases;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.limit.FailedLogins;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link RotationUseCases}. */
public final class RotationHandlers {

    private RotationHandlers() {}

    /** Creates the use cases on the given ports. */
    public static RotationUseCases on(
            Ports ports,
            Lifecycle lifecycle,
            KeyChanges keyChanges,
            CheckCall checkCall,
            FailedLogins failures,
            RefusalQueue refusals) {
        return new RotationUseCases(lifecycle.guarded(
                RotationFailure.StoreUnavailable::new,
                new RotateOwnKeyHandler(
                        checkCall::handle,
                        ports.store().transactions(),
                        ports.store().profiles(),
                        ports.store().appKeys(),
                        keyChanges,
                        failures,
                        refusals,
                        ports.store().storeClock(),
                        ports.system().clock())::handle)::apply);
    }
}
