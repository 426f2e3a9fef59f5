package org.merchantaccess.application.credential;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;

final class RenameAppCredentialHandler implements RenameAppCredential {

    private final ProfileChanges changes;

    RenameAppCredentialHandler(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.authority(),
                Permission.CHANGE_APP_IDS,
                profile -> AppName.parse(command.name()).flatMap(name -> profile.rename(command.appId(), name)));
    }
}
