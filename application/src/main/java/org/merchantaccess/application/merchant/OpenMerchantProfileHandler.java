package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class OpenMerchantProfileHandler implements OpenMerchantProfile {

    private final ProfileChanges changes;
    private final Identifiers identifiers;

    OpenMerchantProfileHandler(ProfileChanges changes, Identifiers identifiers) {
        this.changes = changes;
        this.identifiers = identifiers;
    }

    @Override
    public Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> handle(Command command) {
        return MerchantName.parse(command.name())
                .<ChangeFailure<MerchantFailure>>mapLeft(ChangeFailure.Refused::new)
                .map(name -> MerchantProfile.opened(identifiers.merchantId(), name))
                .flatMap(opened -> changes.open(command.actor(), opened));
    }
}
