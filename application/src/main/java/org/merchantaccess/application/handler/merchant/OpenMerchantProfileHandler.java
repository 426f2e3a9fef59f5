package org.merchantaccess.application.handler.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class OpenMerchantProfileHandler implements OpenMerchantProfile {

    private final ProfileChanges changes;
    private final MerchantProfiles profiles;
    private final Identifiers identifiers;

    OpenMerchantProfileHandler(ProfileChanges changes, MerchantProfiles profiles, Identifiers identifiers) {
        this.changes = changes;
        this.profiles = profiles;
        this.identifiers = identifiers;
    }

    @Override
    public Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> handle(Command command) {
        return MerchantName.parse(command.name())
                .<ChangeFailure<MerchantFailure>>mapLeft(ChangeFailure.Refused::new)
                .flatMap(name -> changes.open(command.actor(), () -> opened(name)));
    }

    private Either<MerchantFailure, Decision> opened(MerchantName name) {
        return profiles.count() < MerchantProfiles.MAX
                ? Either.right(MerchantProfile.opened(identifiers.merchantId(), name))
                : Either.left(new MerchantFailure.TooMany(MerchantProfiles.MAX));
    }
}
