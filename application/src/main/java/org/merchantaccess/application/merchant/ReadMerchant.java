package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Reads the profile of one merchant from the store. */
@Value.Enclosing
@RequestStyle
public interface ReadMerchant {

    Either<ReadFailure, MerchantProfile> handle(Query query);

    /** Selects the merchant. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant) {
            return ImmutableReadMerchant.Query.of(merchant);
        }

        public abstract MerchantId merchant();
    }
}
