package org.merchantaccess.application.handler.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.change.EndDates;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.RegisterPublicKey;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class RegisterPublicKeyHandler implements RegisterPublicKey {

    private final KeyChanges changes;
    private final StoreClock clock;

    RegisterPublicKeyHandler(KeyChanges changes, StoreClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<ReplaceAppKey.Replaced>> handle(Command command) {
        return changes.change(
                        command.merchant(),
                        command.expected(),
                        command.actor(),
                        profile -> register(profile, command),
                        Registration::decision)
                .map(committed -> committed.map(Registration::result));
    }

    private Either<CredentialFailure, Registration> register(MerchantProfile profile, Command command) {
        Instant now = clock.now();
        Option<CredentialKeys> before = keysIn(profile, command.appId());
        return EndDates.checked(command.expiresAt(), now)
                .flatMap(expiry ->
                        profile.registerPublicKey(command.appId(), command.key(), expiry, command.grace(), now))
                .map(decision -> new Registration(
                        decision,
                        new ReplaceAppKey.Replaced(
                                decision.profile(),
                                keysIn(decision.profile(), command.appId())
                                        .map(CredentialKeys::latest)
                                        .getOrElse(KeyNumber.FIRST),
                                before.flatMap(CredentialKeys::current).map(CredentialKey::number))));
    }

    private static Option<CredentialKeys> keysIn(MerchantProfile profile, AppId appId) {
        return profile.credentials().find(appId).map(AppCredential::keys);
    }

    private record Registration(Decision decision, ReplaceAppKey.Replaced result) {}
}
