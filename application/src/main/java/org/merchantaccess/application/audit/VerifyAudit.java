package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.merchant.MerchantId;

/** Verifies the audit trail of a merchant or of the Hub, and reports the first entry that was altered. */
@Value.Enclosing
@RequestStyle
public interface VerifyAudit {

    Either<ReadFailure, ChainReport> handle(Query query);

    /** Selects the audit trail to verify. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request that knows no chain end. */
        public static Query of(MerchantId merchant) {
            return ImmutableVerifyAudit.Query.of(merchant, Option.none());
        }

        /** Returns the merchant; {@link AuditTrail#HUB} for entries that belong to no merchant. */
        public abstract MerchantId merchant();

        /** Returns the chain end recorded at an earlier verification; detects entries that were cut off at the end. */
        public abstract Option<ChainEnd> noted();

        /** Returns a copy with this {@link #noted()}. */
        public final Query withNoted(Option<ChainEnd> noted) {
            requireNonNull(noted, "noted");
            return ImmutableVerifyAudit.Query.of(merchant(), noted);
        }
    }
}
