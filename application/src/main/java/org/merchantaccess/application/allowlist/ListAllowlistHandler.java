package org.merchantaccess.application.allowlist;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ListAllowlistHandler implements ListAllowlist {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final Usage usage;

    ListAllowlistHandler(Transactions transactions, MerchantProfiles profiles, Usage usage) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.usage = usage;
    }

    @Override
    public Either<ReadFailure, Listing> handle(Query query) {
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(query.merchant())
                        .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(query.merchant()))
                        .map(profile -> list(profile, query)));
    }

    private Listing list(MerchantProfile profile, Query query) {
        Page<Listed> page = Page.of(
                        profile.allowlist().entries(), entry -> entry.range() + " " + entry.label(), query.page())
                .map(entry -> new Listed(entry, usage.hits(entry.id())));
        return new Listing(profile.version(), page);
    }
}
