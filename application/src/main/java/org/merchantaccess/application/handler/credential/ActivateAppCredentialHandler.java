package org.merchantaccess.application.handler.credential;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ActivateAppCredentialHandler implements ActivateAppCredential {

    private final ProfileChanges changes;
    private final Identifiers identifiers;
    private final Clock clock;

    ActivateAppCredentialHandler(ProfileChanges changes, Identifiers identifiers, Clock clock) {
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
                profile -> profile.activate(command.appId(), identifiers.activation(), clock.instant()));
    }
}
