package org.merchantaccess.application.credential;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;

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
                command.authority(),
                Permission.ACTIVATE_APP_IDS,
                profile -> profile.activate(command.appId(), identifiers.activation(), clock.instant()));
    }
}
