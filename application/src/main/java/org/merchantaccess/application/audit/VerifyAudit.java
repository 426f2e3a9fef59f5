package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.merchant.MerchantId;

/** Recomputes the audit trail of a merchant or of the Hub, and names the first entry that is not as it was written. */
public interface VerifyAudit {

    Either<ReadFailure, AuditTrail.ChainReport> handle(Query query);

    /**
     * Whose trail.
     *
     * @param merchant {@link AuditTrail#HUB} for what is of none
     * @param noted where it ended when it was verified before, noted elsewhere since; shows what was cut off at its end
     */
    record Query(MerchantId merchant, Option<AuditTrail.ChainEnd> noted) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(noted, "noted");
        }
    }
}
