package org.merchantaccess.application.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class RevealAppKeyHandler implements RevealAppKey {

    private final ProfileChanges changes;
    private final AppKeys appKeys;

    RevealAppKeyHandler(ProfileChanges changes, AppKeys appKeys) {
        this.changes = changes;
        this.appKeys = appKeys;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, AppKey> handle(Command command) {
        return changes.change(
                        command.merchant(),
                        Option.none(),
                        command.actor(),
                        profile -> reveal(profile, command),
                        Revealed::decision)
                .map(Committed::result)
                .map(Revealed::key);
    }

    private Either<CredentialFailure, Revealed> reveal(MerchantProfile profile, Command command) {
        KeyNumber number = command.number().getOrElse(() -> currentKey(profile, command.appId()));
        return profile.reveal(command.appId(), number)
                .flatMap(decision -> appKeys.reveal(profile.id(), command.appId(), number)
                        .map(key -> new Revealed(key, decision))
                        .toEither(() -> new CredentialFailure.KeyUnreadable(command.appId())));
    }

    /** Returns the number of the current key; without one, a number that is refused. */
    private static KeyNumber currentKey(MerchantProfile profile, AppId appId) {
        return profile.credentials()
                .find(appId)
                .map(AppCredential::keys)
                .map(keys -> keys.current()
                        .map(CredentialKey::number)
                        .getOrElse(() -> keys.latest().next()))
                .getOrElse(KeyNumber.FIRST);
    }

    private record Revealed(AppKey key, Decision decision) {}
}
