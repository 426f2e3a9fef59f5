package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Reads the profile of one merchant from the store. */
public interface ReadMerchant {

    Either<ReadFailure, MerchantProfile> handle(Query query);

    /** Selects the merchant. */
    record Query(MerchantId merchant) {
        public Query {
            requireNonNull(merchant, "merchant");
        }
    }
}
