package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Lists all merchants in the order in which their profiles were opened. */
@Value.Enclosing
@RequestStyle
public interface ListMerchants {

    Either<Unavailable, Page<MerchantProfile>> handle(Query query);

    /** Selects a page of merchants. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(PageRequest page) {
            return ImmutableListMerchants.Query.of(page);
        }

        public abstract PageRequest page();
    }
}
