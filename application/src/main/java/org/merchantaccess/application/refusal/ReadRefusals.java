package org.merchantaccess.application.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RefusalCause;

/** Tells a merchant which of its logins and calls were refused, newest first; without a merchant, the operator which named no App ID of ours. */
public interface ReadRefusals {

    Either<ReadFailure, Page<KeptRefusal>> handle(Query query);

    /**
     * What to show.
     *
     * @param merchant none for what named no App ID of ours
     * @param cause none for every cause
     */
    record Query(Option<MerchantId> merchant, Option<RefusalCause> cause, PageRequest page) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(cause, "cause");
            requireNonNull(page, "page");
        }
    }
}
