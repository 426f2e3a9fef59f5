package org.merchantaccess.application.people.report;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.wiring.RequestStyle;

/** Lists, for operators, the counts of failed sign-ins by account, source and hour. The most recently updated count comes first. */
@Value.Enclosing
@RequestStyle
public interface ListFailedSignIns {

    /** Returns a page of the counts. */
    Either<PeopleFailure, Page<FailedSignInCount>> handle(Query query);

    /** The requested page. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(PageRequest page, Authority authority) {
            return ImmutableListFailedSignIns.Query.of(page, authority);
        }

        public abstract PageRequest page();

        public abstract Authority authority();
    }
}
