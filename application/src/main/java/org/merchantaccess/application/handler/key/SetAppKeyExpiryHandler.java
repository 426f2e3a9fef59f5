package org.merchantaccess.application.handler.key;

import io.vavr.control.Either;
import org.merchantaccess.application.change.EndDates;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.SetAppKeyExpiry;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class SetAppKeyExpiryHandler implements SetAppKeyExpiry {

    private final KeyChanges changes;
    private final StoreClock clock;

    SetAppKeyExpiryHandler(KeyChanges changes, StoreClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> EndDates.checked(command.expiresAt(), clock.now())
                        .flatMap(expiry -> profile.setKeyExpiry(command.appId(), command.number(), expiry)));
    }
}
