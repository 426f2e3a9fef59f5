package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;

/** Exports the audit trail of a merchant profile in one piece, newest entry first. */
public interface ExportAudit {

    /** Maximum number of exported entries; older ones are omitted. */
    int MAX_ENTRIES = 10_000;

    Either<ReadFailure, Export> handle(Query query);

    /**
     * Selects the entries to export.
     *
     * @param filter words that every entry must contain; empty for all
     */
    record Query(MerchantId merchant, String filter) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(filter, "filter");
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
