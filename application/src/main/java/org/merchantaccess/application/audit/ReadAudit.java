package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;

/** Tells what was done to a merchant profile, newest first. */
public interface ReadAudit {

    Either<ReadFailure, Page<AuditEntry>> handle(Query query);

    /** What to show. */
    record Query(MerchantId merchant, PageRequest page) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(page, "page");
        }
    }
}
