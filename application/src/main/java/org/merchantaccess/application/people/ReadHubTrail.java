package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.AuditEntry;

/** Tells operators what happened that is of no merchant: sign-ins, accounts, operators. Newest first. */
public interface ReadHubTrail {

    Either<PeopleFailure, Page<AuditEntry>> handle(Query query);

    /** Which part of it. */
    record Query(PageRequest page, Authority authority) {
        public Query {
            requireNonNull(page, "page");
            requireNonNull(authority, "authority");
        }
    }
}
