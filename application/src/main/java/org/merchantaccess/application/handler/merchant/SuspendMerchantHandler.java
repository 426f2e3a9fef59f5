package org.merchantaccess.application.handler.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class SuspendMerchantHandler implements SuspendMerchant {

    private final ProfileChanges changes;
    private final Identifiers identifiers;

    SuspendMerchantHandler(ProfileChanges changes, Identifiers identifiers) {
        this.changes = changes;
        this.identifiers = identifiers;
    }

    @Override
    public Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> Either.right(profile.suspend(identifiers.activation())));
    }
}
