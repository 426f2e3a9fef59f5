package org.merchantaccess.application.credential.detail;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;

/** Reads the audit entries that concern one App ID, newest first. Those of a deleted App ID stay. */
public interface ReadAppIdHistory {

    /** Returns a page of the history; none if the merchant never had such an App ID. */
    Either<ReadFailure, Option<Page<AuditEntry>>> handle(Query query);

    /**
     * Selects a page of the history.
     *
     * @param limit the maximum number of entries
     * @param offset the number of newer entries that are left out
     */
    record Query(MerchantId merchant, AppId appId, int limit, int offset) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
        }

        PageRequest page() {
            return new PageRequest(limit, offset, appId.text());
        }
    }
}
