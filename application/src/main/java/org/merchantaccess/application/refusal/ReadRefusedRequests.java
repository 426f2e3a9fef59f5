package org.merchantaccess.application.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.refusal.RefusedRequest;

/**
 * Reads the last refused logins and calls one by one, newest first: those of one merchant, or for the operator those without a known App
 * ID. {@link ReadRefusals} has all of them, counted.
 */
@Value.Enclosing
@RequestStyle
public interface ReadRefusedRequests {

    Either<ReadFailure, Page<RefusedRequest>> handle(Query query);

    /** Selects a page of requests. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request for the refused requests of a merchant, or for those without a known App ID. */
        public static Query of(Option<MerchantId> merchant, PageRequest page) {
            return ImmutableReadRefusedRequests.Query.of(merchant, RefusalCriteria.none(), page);
        }

        /** Returns the merchant; none for requests without a known App ID. */
        public abstract Option<MerchantId> merchant();

        public abstract RefusalCriteria criteria();

        public abstract PageRequest page();

        /** Returns a copy with this {@link #criteria()}. */
        public final Query withCriteria(RefusalCriteria criteria) {
            requireNonNull(criteria, "criteria");
            return ImmutableReadRefusedRequests.Query.of(merchant(), criteria, page());
        }
    }
}
