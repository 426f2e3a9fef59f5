package org.merchantaccess.application.handler.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.usage.KeyUse;

final class ListAppCredentialsHandler implements ListAppCredentials {

    private final ProfileReads profiles;
    private final Usage usage;

    ListAppCredentialsHandler(ProfileReads profiles, Usage usage) {
        this.profiles = profiles;
        this.usage = usage;
    }

    @Override
    public Either<ReadFailure, Listing> handle(Query query) {
        return profiles.read(query.merchant(), profile -> list(profile, query));
    }

    private Listing list(MerchantProfile profile, Query query) {
        Page<Listed> page = Page.of(
                        profile.credentials().all(),
                        credential -> credential.name() + " " + credential.appId(),
                        query.page())
                .map(credential ->
                        new Listed(credential, usage.lastUse(credential.appId()), retiringKeyUse(credential)));
        return new Listing(profile.version(), page);
    }

    private Option<KeyUse> retiringKeyUse(AppCredential credential) {
        return credential
                .keys()
                .retiring()
                .flatMap(former -> Option.ofOptional(
                        usage.keyUses(credential.appId(), former.key().number()).stream()
                                .findFirst()));
    }
}
