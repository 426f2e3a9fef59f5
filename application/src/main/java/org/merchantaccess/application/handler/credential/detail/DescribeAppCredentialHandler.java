package org.merchantaccess.application.handler.credential.detail;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.credential.detail.DescribeAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class DescribeAppCredentialHandler implements DescribeAppCredential {

    private final ProfileChanges changes;

    DescribeAppCredentialHandler(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> profile.describe(command.appId(), command.description(), command.owner()));
    }
}
