package org.merchantaccess.application.handler.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.paging.Page;
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
    public Either<Unavailable, Page<MerchantProfile>> handle(Query query) {
        return transactions.inReadOnlyTransaction(Unavailable::new, () -> Either.right(profiles.list(query.page())));
    }
}
