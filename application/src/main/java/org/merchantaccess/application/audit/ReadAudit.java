package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;

/** Reads the audit trail of a merchant profile, newest entry first. */
@Value.Enclosing
@RequestStyle
public interface ReadAudit {

    Either<ReadFailure, Page<AuditEntry>> handle(Query query);

    /** Selects a page of the audit trail. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, PageRequest page) {
            return ImmutableReadAudit.Query.of(merchant, AuditCriteria.none(), page);
        }

        public abstract MerchantId merchant();

        public abstract AuditCriteria criteria();

        public abstract PageRequest page();

        /** Returns a copy with this {@link #criteria()}. */
        public final Query withCriteria(AuditCriteria criteria) {
            requireNonNull(criteria, "criteria");
            return ImmutableReadAudit.Query.of(merchant(), criteria, page());
        }
    }
}
