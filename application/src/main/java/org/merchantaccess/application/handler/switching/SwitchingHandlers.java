package org.merchantaccess.application.handler.switching;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.switching.SwitchingUseCases;
import org.merchantaccess.application.wiring.Ports;

/** Creates {@link SwitchingUseCases}. */
public final class SwitchingHandlers {

    private SwitchingHandlers() {}

    /** Creates the use cases on the given ports. */
    public static SwitchingUseCases on(Ports ports, Lifecycle lifecycle, ProfileChanges changes) {
        return new SwitchingUseCases(
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new ScheduleSwitchHandler(changes, ports.store().storeClock())::handle)::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new CancelSwitchHandler(changes)::handle)::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new UndoSwitchHandler(
                                changes,
                                ports.system().identifiers(),
                                ports.system().clock())::handle)::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new DeactivateAppCredentialHandler(
                                changes, ports.system().clock())::handle)::apply);
    }
}
