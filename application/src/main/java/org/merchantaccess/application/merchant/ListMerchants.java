package org.merchantaccess.application.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Lists all merchants in the order in which their profiles were opened. */
public interface ListMerchants {

    Either<Unavailable, Page<MerchantProfile>> handle(Query query);

    /** Selects a page of merchants. */
    record Query(PageRequest page) {
        public Query {
            requireNonNull(page, "page");
        }
    }
}
