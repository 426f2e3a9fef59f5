package org.merchantaccess.application.handler.switching;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.switching.CancelSwitch;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.switching.SwitchFailure;

final class CancelSwitchHandler implements CancelSwitch {

    private final ProfileChanges changes;

    CancelSwitchHandler(ProfileChanges changes) {
        this.changes = changes;
    }

    @Override
    public Either<ChangeFailure<SwitchFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(command.merchant(), command.expected(), command.actor(), MerchantProfile::cancelSwitch);
    }
}
