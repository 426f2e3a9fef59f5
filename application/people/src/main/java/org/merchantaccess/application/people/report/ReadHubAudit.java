package org.merchantaccess.application.people.report;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;

/**
 * Lists, for operators, the audit entries that belong to no merchant: sign-ins, accounts and operators. The newest entry comes first.
 */
@Value.Enclosing
@RequestStyle
public interface ReadHubAudit {

    /** Returns a page of the entries. */
    Either<PeopleFailure, Page<AuditEntry>> handle(Query query);

    /** The requested page. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(PageRequest page, Authority authority) {
            return ImmutableReadHubAudit.Query.of(AuditCriteria.none(), page, authority);
        }

        public abstract AuditCriteria criteria();

        public abstract PageRequest page();

        public abstract Authority authority();

        /** Returns a copy with this {@link #criteria()}. */
        public final Query withCriteria(AuditCriteria criteria) {
            requireNonNull(criteria, "criteria");
            return ImmutableReadHubAudit.Query.of(criteria, page(), authority());
        }
    }
}
