package org.merchantaccess.application.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.wiring.Ports;

/** The use cases of scheduled switches, of undoing a switch, and of deactivating. */
public record SwitchingUseCases(
        ScheduleSwitch schedule, CancelSwitch cancel, UndoSwitch undo, DeactivateAppCredential deactivate) {
    public SwitchingUseCases {
        requireNonNull(schedule, "schedule");
        requireNonNull(cancel, "cancel");
        requireNonNull(undo, "undo");
        requireNonNull(deactivate, "deactivate");
    }

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
