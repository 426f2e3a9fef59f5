package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.merchant.MerchantId;

/** Verifies the audit trail of a merchant or of the Hub, and reports the first entry that was altered. */
public interface VerifyAudit {

    Either<ReadFailure, ChainReport> handle(Query query);

    /**
     * Selects the audit trail to verify.
     *
     * @param merchant {@link AuditTrail#HUB} for entries that belong to no merchant
     * @param noted the chain end recorded at an earlier verification; detects entries that were cut off at the end
     */
    record Query(MerchantId merchant, Option<ChainEnd> noted) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(noted, "noted");
        }
    }
}
