package org.merchantaccess.application.handler.switching;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.switching.UndoSwitch;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class UndoSwitchHandler implements UndoSwitch {

    private final ProfileChanges changes;
    private final Identifiers identifiers;
    private final Clock clock;

    UndoSwitchHandler(ProfileChanges changes, Identifiers identifiers, Clock clock) {
        this.changes = changes;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> profile.undoSwitch(identifiers.activation(), clock.instant()));
    }
}
