package org.merchantaccess.application.handler.key;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.key.SetSelfRotation;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class SetSelfRotationHandler implements SetSelfRotation {

    private final ProfileChanges changes;

    SetSelfRotationHandler(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> Either.right(profile.setSelfRotation(command.selfRotation())));
    }
}
