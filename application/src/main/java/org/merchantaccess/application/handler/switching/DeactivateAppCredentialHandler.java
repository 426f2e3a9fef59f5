package org.merchantaccess.application.handler.switching;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.switching.DeactivateAppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class DeactivateAppCredentialHandler implements DeactivateAppCredential {

    private final ProfileChanges changes;
    private final Clock clock;

    DeactivateAppCredentialHandler(ProfileChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> profile.deactivate(command.appId(), command.typedName(), clock.instant()));
    }
}
