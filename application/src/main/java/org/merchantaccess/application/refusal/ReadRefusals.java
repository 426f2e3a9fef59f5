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
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.token.RefusalCause;

/** Reads refused logins and calls, newest first: those of one merchant, or for the operator those without a known App ID. */
@Value.Enclosing
@RequestStyle
public interface ReadRefusals {

    Either<ReadFailure, Page<RecordedRefusal>> handle(Query query);

    /** Selects a page of refusals. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request for the refusals of a merchant, or for those without a known App ID, with every cause. */
        public static Query of(Option<MerchantId> merchant, PageRequest page) {
            return ImmutableReadRefusals.Query.of(merchant, RefusalCriteria.none(), page);
        }

        /** Returns the merchant; none for refusals without a known App ID. */
        public abstract Option<MerchantId> merchant();

        public abstract RefusalCriteria criteria();

        public abstract PageRequest page();

        /** Returns a copy with this {@link #criteria()}. */
        public final Query withCriteria(RefusalCriteria criteria) {
            requireNonNull(criteria, "criteria");
            return ImmutableReadRefusals.Query.of(merchant(), criteria, page());
        }

        /** Returns a copy for this cause; none for every cause. */
        public final Query withCause(Option<RefusalCause> cause) {
            return withCriteria(criteria().withCause(cause));
        }
    }
}
