package org.merchantaccess.application.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.CredentialFailure;
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
                        profile -> reveal(profile, command.appId()),
                        Revealed::decision)
                .map(Committed::result)
                .map(Revealed::key);
    }

    private Either<CredentialFailure, Revealed> reveal(MerchantProfile profile, AppId appId) {
        return profile.reveal(appId)
                .flatMap(decision -> appKeys.reveal(profile.id(), appId)
                        .map(key -> new Revealed(key, decision))
                        .toEither(() -> new CredentialFailure.KeyUnreadable(appId)));
    }

    private record Revealed(AppKey key, Decision decision) {}
}
