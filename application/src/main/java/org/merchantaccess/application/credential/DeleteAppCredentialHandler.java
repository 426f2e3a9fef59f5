package org.merchantaccess.application.credential;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.port.AppKeys;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;

final class DeleteAppCredentialHandler implements DeleteAppCredential {

    private final ProfileChanges changes;
    private final AppKeys appKeys;

    DeleteAppCredentialHandler(ProfileChanges changes, AppKeys appKeys) {
        this.changes = changes;
        this.appKeys = appKeys;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.authority(),
                Permission.DELETE_APP_IDS,
                profile -> DeleteConfirmation.typed(command.typedWord())
                        .flatMap(confirmation -> profile.delete(command.appId(), confirmation))
                        .peek(deleted -> appKeys.discard(command.merchant(), command.appId())));
    }
}
