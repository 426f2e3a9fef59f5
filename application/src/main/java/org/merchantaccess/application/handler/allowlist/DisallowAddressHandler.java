package org.merchantaccess.application.handler.allowlist;

import io.vavr.control.Either;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class DisallowAddressHandler implements DisallowAddress {

    private final ProfileChanges changes;

    DisallowAddressHandler(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Either<ChangeFailure<AllowlistFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(), command.expected(), command.actor(), profile -> profile.disallow(command.entry()));
    }
}
