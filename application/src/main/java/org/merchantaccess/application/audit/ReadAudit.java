package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;

/** Reads the audit trail of a merchant profile, newest entry first. */
public interface ReadAudit {

    Either<ReadFailure, Page<AuditEntry>> handle(Query query);

    /** Selects a page of the audit trail. */
    record Query(MerchantId merchant, PageRequest page) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(page, "page");
        }
    }
}
