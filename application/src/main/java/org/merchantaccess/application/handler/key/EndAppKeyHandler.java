package org.merchantaccess.application.handler.key;

import io.vavr.control.Either;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.EndAppKey;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class EndAppKeyHandler implements EndAppKey {

    private final KeyChanges changes;
    private final StoreClock clock;

    EndAppKeyHandler(KeyChanges changes, StoreClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(), command.expected(), command.actor(), profile -> end(profile, command));
    }

    private Either<CredentialFailure, Decision> end(MerchantProfile profile, Command command) {
        return command.typedName()
                .map(name -> profile.endKeyConfirmed(command.appId(), command.number(), name, clock.now()))
                .getOrElse(() -> profile.endKey(command.appId(), command.number(), clock.now()));
    }
}
