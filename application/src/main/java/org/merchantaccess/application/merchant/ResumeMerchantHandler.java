package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;

final class ResumeMerchantHandler implements ResumeMerchant {

    private final ProfileChanges changes;

    ResumeMerchantHandler(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.authority(),
                Permission.SUSPEND_MERCHANTS,
                profile -> Either.right(profile.resume()));
    }
}
