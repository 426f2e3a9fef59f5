package org.merchantaccess.application.handler.credential;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class DeleteAppCredentialHandler implements DeleteAppCredential {

    private final ProfileChanges changes;
    private final AppKeys appKeys;

    DeleteAppCredentialHandler(ProfileChanges changes, AppKeys appKeys) {
        this.changes = changes;
        this.appKeys = appKeys;
    }

    /** The key is discarded in the transaction of the change: if it is rolled back, the key stays. */
    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> DeleteConfirmation.typed(command.typedWord())
                        .flatMap(confirmation -> profile.delete(command.appId(), confirmation))
                        .peek(deleted -> appKeys.discardAll(command.merchant(), command.appId())));
    }
}
