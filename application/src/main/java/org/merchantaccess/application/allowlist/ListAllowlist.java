package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Version;

/** Lists a merchant's allowlist in the order in which it grew. */
public interface ListAllowlist {

    Either<ReadFailure, Listing> handle(Query query);

    /** What to show. */
    record Query(MerchantId merchant, PageRequest page) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(page, "page");
        }
    }

    /** Entries as they were in that version of the profile; the filter looks at range and label. */
    record Listing(Version version, Page<Listed> page) {
        public Listing {
            requireNonNull(version, "version");
            requireNonNull(page, "page");
        }
    }

    /** An entry, and how often it let somebody in as far as the store was told; none if it never did. */
    record Listed(AllowlistEntry entry, Option<UseCount> hits) {
        public Listed {
            requireNonNull(entry, "entry");
            requireNonNull(hits, "hits");
        }
    }
}
