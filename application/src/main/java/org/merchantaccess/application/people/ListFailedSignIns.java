package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;

/** Lists, for operators, how often signing in failed, by account, source and hour. The count added to last comes first. */
public interface ListFailedSignIns {

    Either<PeopleFailure, Page<FailedSignInCount>> handle(Query query);

    /** Which part of the list. */
    record Query(PageRequest page, Authority authority) {
        public Query {
            requireNonNull(page, "page");
            requireNonNull(authority, "authority");
        }
    }
}
