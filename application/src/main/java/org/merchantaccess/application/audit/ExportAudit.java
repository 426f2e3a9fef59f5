package org.merchantaccess.application.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.domain.merchant.MerchantId;

/** Tells at once what was done to a merchant profile, newest first, to be kept elsewhere. */
public interface ExportAudit {

    /** How many entries are told; older ones are left out. */
    int MAX_ENTRIES = 10_000;

    Either<ReadFailure, Export> handle(Query query);

    /**
     * What to tell.
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
     * The trail as it was when it was asked for.
     *
     * @param total how many entries there were that match, told or not
     */
    record Export(List<AuditEntry> entries, long total) {

        public Export {
            requireNonNull(entries, "entries");
            entries = List.copyOf(entries);
        }
    }
}
