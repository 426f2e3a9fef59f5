package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Lists all merchants in the order of their opening. */
public interface ListMerchants {

    Either<ReadFailure, Page<MerchantProfile>> handle(Query query);

    /** What to show. */
    record Query(PageRequest page) {
        public Query {
            requireNonNull(page, "page");
        }
    }
}
