package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ReadMerchantHandler implements ReadMerchant {

    private final Transactions transactions;
    private final MerchantProfiles profiles;

    ReadMerchantHandler(Transactions transactions, MerchantProfiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    @Override
    public Either<ReadFailure, MerchantProfile> handle(Query query) {
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(query.merchant())
                        .toEither(() -> new ReadFailure.UnknownMerchant(query.merchant())));
    }
}
