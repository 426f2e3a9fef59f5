package org.merchantaccess.application.handler.credential.detail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.credential.detail.ShowAppCredential;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ShowAppCredentialHandler implements ShowAppCredential {

    private final ProfileReads profiles;
    private final Usage usage;
    private final Clock clock;

    ShowAppCredentialHandler(ProfileReads profiles, Usage usage, Clock clock) {
        this.profiles = profiles;
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public Either<ReadFailure, Option<Shown>> handle(Query query) {
        return profiles.read(
                query.merchant(),
                profile -> profile.credentials().find(query.appId()).map(credential -> show(profile, credential)));
    }

    private Shown show(MerchantProfile profile, AppCredential credential) {
        return new Shown(
                profile,
                credential,
                usage.lastUse(credential.appId()),
                credential.keys().kept().stream()
                        .map(key -> new ShownKey(key, usage.keyUses(credential.appId(), key.number())))
                        .toList(),
                profile.credentials().undoable(clock.instant()));
    }
}
