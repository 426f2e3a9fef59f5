package org.merchantaccess.application.credential;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ListAppCredentialsHandler implements ListAppCredentials {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final Usage usage;

    ListAppCredentialsHandler(Transactions transactions, MerchantProfiles profiles, Usage usage) {
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
                        profile.credentials().all(),
                        credential -> credential.name() + " " + credential.appId(),
                        query.page())
                .map(credential -> new Listed(credential, usage.lastUse(credential.appId())));
        return new Listing(profile.version(), page);
    }
}
