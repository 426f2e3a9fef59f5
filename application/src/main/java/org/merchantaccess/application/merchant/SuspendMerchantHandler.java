package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;

final class SuspendMerchantHandler implements SuspendMerchant {

    private final ProfileChanges changes;
    private final Identifiers identifiers;

    SuspendMerchantHandler(ProfileChanges changes, Identifiers identifiers) {
        this.changes = changes;
        this.identifiers = identifiers;
    }

    @Override
    public Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.authority(),
                Permission.SUSPEND_MERCHANTS,
                profile -> Either.right(profile.suspend(identifiers.activation())));
    }
}
