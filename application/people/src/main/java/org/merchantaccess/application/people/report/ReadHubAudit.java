package org.merchantaccess.application.people.report;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.audit.AuditEntry;

/**
 * Lists, for operators, the audit entries that belong to no merchant: sign-ins, accounts and operators. The newest entry comes first.
 */
public interface ReadHubAudit {

    /** Returns a page of the entries. */
    Either<PeopleFailure, Page<AuditEntry>> handle(Query query);

    /** The requested page. */
    record Query(PageRequest page, Authority authority) {
        public Query {
            requireNonNull(page, "page");
            requireNonNull(authority, "authority");
        }
    }
}
