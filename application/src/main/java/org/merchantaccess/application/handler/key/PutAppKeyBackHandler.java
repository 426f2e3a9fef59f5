package org.merchantaccess.application.handler.key;

import io.vavr.control.Either;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.PutAppKeyBack;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class PutAppKeyBackHandler implements PutAppKeyBack {

    private final KeyChanges changes;
    private final StoreClock clock;

    PutAppKeyBackHandler(KeyChanges changes, StoreClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> profile.putKeyBack(command.appId(), clock.now()));
    }
}
