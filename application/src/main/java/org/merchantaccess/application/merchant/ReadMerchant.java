package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Reads the profile of one merchant, as the store has it. */
public interface ReadMerchant {

    Either<ReadFailure, MerchantProfile> handle(Query query);

    /** Of which merchant. */
    record Query(MerchantId merchant) {
        public Query {
            requireNonNull(merchant, "merchant");
        }
    }
}
