package org.merchantaccess.application.allowlist;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;

final class DisallowAddressHandler implements DisallowAddress {

    private final ProfileChanges changes;

    DisallowAddressHandler(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Either<ChangeFailure<AllowlistFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.authority(),
                Permission.CHANGE_ALLOWLIST,
                profile -> profile.disallow(command.entry()));
    }
}
