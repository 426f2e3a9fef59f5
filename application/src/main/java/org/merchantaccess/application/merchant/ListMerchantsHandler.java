package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ListMerchantsHandler implements ListMerchants {

    private final Transactions transactions;
    private final MerchantProfiles profiles;

    ListMerchantsHandler(Transactions transactions, MerchantProfiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    @Override
    public Either<ReadFailure, Page<MerchantProfile>> handle(Query query) {
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new, () -> Either.right(profiles.list(query.page())));
    }
}
