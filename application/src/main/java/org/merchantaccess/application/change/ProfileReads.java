package org.merchantaccess.application.change;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Reads a merchant profile from the store, in one transaction with all other data of the response. */
public final class ProfileReads {

    private final Transactions transactions;
    private final MerchantProfiles profiles;

    public ProfileReads(Transactions transactions, MerchantProfiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    /**
     * Loads a merchant's profile and computes a result from it.
     *
     * @param answer computes the result within the transaction, and may read other ports
     */
    public <T> Either<ReadFailure, T> read(MerchantId merchant, Function<MerchantProfile, T> answer) {
        return transactions.inReadOnlyTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(merchant)
                        .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(merchant))
                        .map(answer));
    }
}
