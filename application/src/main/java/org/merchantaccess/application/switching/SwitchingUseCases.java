package org.merchantaccess.application.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of scheduled switches, of undoing a switch, and of deactivating. */
public record SwitchingUseCases(
        ScheduleSwitch schedule, CancelSwitch cancel, UndoSwitch undo, DeactivateAppCredential deactivate) {
    public SwitchingUseCases {
        requireNonNull(schedule, "schedule");
        requireNonNull(cancel, "cancel");
        requireNonNull(undo, "undo");
        requireNonNull(deactivate, "deactivate");
    }
}
