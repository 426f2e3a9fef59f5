package org.merchantaccess.application.handler.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ResumeMerchantHandler implements ResumeMerchant {

    private final ProfileChanges changes;

    ResumeMerchantHandler(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(), command.expected(), command.actor(), profile -> Either.right(profile.resume()));
    }
}
