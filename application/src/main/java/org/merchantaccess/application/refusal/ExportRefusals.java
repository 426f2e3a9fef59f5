package org.merchantaccess.application.refusal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;

/**
 * Exports refused logins and calls in one piece, counted and newest first: those of one merchant, or for the operator those without
 * a known App ID.
 */
@Value.Enclosing
@RequestStyle
public interface ExportRefusals {

    Either<ReadFailure, List<RecordedRefusal>> handle(Query query);

    /** Selects the refusals to export. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request for those of a merchant, or for those without a known App ID. */
        public static Query of(Option<MerchantId> merchant, String filter) {
            return ImmutableExportRefusals.Query.of(merchant, RefusalCriteria.none(), filter);
        }

        /** Returns the merchant; none for requests without a known App ID. */
        public abstract Option<MerchantId> merchant();

        public abstract RefusalCriteria criteria();

        /** Returns the text that all must contain, or the ID of a request; empty for all. */
        public abstract String filter();

        /** Returns a copy with this {@link #criteria()}. */
        public final Query withCriteria(RefusalCriteria criteria) {
            requireNonNull(criteria, "criteria");
            return ImmutableExportRefusals.Query.of(merchant(), criteria, filter());
        }
    }
}
