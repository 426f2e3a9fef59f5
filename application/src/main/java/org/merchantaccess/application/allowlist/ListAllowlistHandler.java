package org.merchantaccess.application.allowlist;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;

final class ListAllowlistHandler implements ListAllowlist {

    private final Transactions transactions;
    private final MerchantProfiles profiles;

    ListAllowlistHandler(Transactions transactions, MerchantProfiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    @Override
    public Either<ReadFailure, Listing> handle(Query query) {
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(query.merchant())
                        .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(query.merchant()))
                        .map(profile -> new Listing(
                                profile.version(),
                                Page.of(
                                        profile.allowlist().entries(),
                                        entry -> entry.range() + " " + entry.label(),
                                        query.page()))));
    }
}
