package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;

/** Exports the audit trail of a merchant profile in one piece, newest entry first. */
@Value.Enclosing
@RequestStyle
public interface ExportAudit {

    /** Maximum number of exported entries; older ones are omitted. */
    int MAX_ENTRIES = 10_000;

    Either<ReadFailure, Export> handle(Query query);

    /** Selects the entries to export. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, String filter) {
            return ImmutableExportAudit.Query.of(merchant, AuditCriteria.none(), filter);
        }

        public abstract MerchantId merchant();

        public abstract AuditCriteria criteria();

        /** Returns words that every entry must contain; empty for all. */
        public abstract String filter();

        /** Returns a copy with this {@link #criteria()}. */
        public final Query withCriteria(AuditCriteria criteria) {
            requireNonNull(criteria, "criteria");
            return ImmutableExportAudit.Query.of(merchant(), criteria, filter());
        }
    }

    /**
     * The audit trail at the time of the request.
     *
     * @param total the number of matching entries, including omitted ones
     */
    record Export(List<AuditEntry> entries, long total) {

        public Export {
            requireNonNull(entries, "entries");
            entries = List.copyOf(entries);
        }
    }
}
