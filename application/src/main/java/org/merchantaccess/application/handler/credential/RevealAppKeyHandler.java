package org.merchantaccess.application.handler.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyFailure;
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
        return command.number()
                .<Either<CredentialFailure, KeyNumber>>map(Either::right)
                .getOrElse(() -> currentKey(profile, command.appId()))
                .flatMap(number -> profile.reveal(command.appId(), number)
                        .flatMap(decision -> appKeys.reveal(profile.id(), command.appId(), number)
                                .map(key -> new Revealed(key, decision))
                                .toEither(() -> new CredentialFailure.KeyUnreadable(command.appId()))));
    }

    private static Either<CredentialFailure, KeyNumber> currentKey(MerchantProfile profile, AppId appId) {
        return profile.credentials()
                .find(appId)
                .<CredentialFailure>toEither(() -> new CredentialFailure.UnknownAppId(appId))
                .flatMap(credential -> credential
                        .keys()
                        .current()
                        .map(CredentialKey::number)
                        .toEither(() -> new CredentialFailure.KeyRefused(new KeyFailure.NoCurrentKey())));
    }

    private record Revealed(AppKey key, Decision decision) {}
}
