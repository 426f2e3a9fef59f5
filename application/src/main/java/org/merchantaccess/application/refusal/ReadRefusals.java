package org.merchantaccess.application.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.RefusalCause;

/** Reads refused logins and calls, newest first: those of one merchant, or for the operator those without a known App ID. */
public interface ReadRefusals {

    Either<ReadFailure, Page<RecordedRefusal>> handle(Query query);

    /**
     * Selects a page of refusals.
     *
     * @param merchant none for refusals without a known App ID
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
