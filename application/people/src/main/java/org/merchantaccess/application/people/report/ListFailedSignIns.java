package org.merchantaccess.application.people.report;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;

/** Lists, for operators, the counts of failed sign-ins by account, source and hour. The most recently updated count comes first. */
public interface ListFailedSignIns {

    /** Returns a page of the counts. */
    Either<PeopleFailure, Page<FailedSignInCount>> handle(Query query);

    /** The requested page. */
    record Query(PageRequest page, Authority authority) {
        public Query {
            requireNonNull(page, "page");
            requireNonNull(authority, "authority");
        }
    }
}
