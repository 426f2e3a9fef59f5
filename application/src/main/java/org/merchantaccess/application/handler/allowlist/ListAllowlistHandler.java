package org.merchantaccess.application.handler.allowlist;

import io.vavr.control.Either;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ListAllowlistHandler implements ListAllowlist {

    private final ProfileReads profiles;
    private final Usage usage;

    ListAllowlistHandler(ProfileReads profiles, Usage usage) {
        this.profiles = profiles;
        this.usage = usage;
    }

    @Override
    public Either<ReadFailure, Listing> handle(Query query) {
        return profiles.read(query.merchant(), profile -> list(profile, query));
    }

    private Listing list(MerchantProfile profile, Query query) {
        Page<Listed> page = Page.of(
                        profile.allowlist().entries(), entry -> entry.range() + " " + entry.label(), query.page())
                .map(entry -> new Listed(entry, usage.hits(entry.id())));
        return new Listing(profile.version(), page);
    }
}
