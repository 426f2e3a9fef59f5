package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Version;

/**
 * Shows whom it would cut off to take an entry off the allowlist. Changes nothing; what was used in the last few seconds may be
 * missing.
 */
public interface PreviewDisallow {

    /** None where the merchant has no such entry. */
    Either<ReadFailure, Option<Preview>> handle(Query query);

    /** Which entry would be gone. */
    record Query(MerchantId merchant, EntryId entry) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(entry, "entry");
        }
    }

    /**
     * What is true in that version of the profile.
     *
     * @param cutOff from where the active App ID was used in the last hour, and no longer could be; last seen first
     */
    record Preview(Version version, AllowlistEntry entry, List<Usage.RecentUse> cutOff) {

        public Preview {
            requireNonNull(version, "version");
            requireNonNull(entry, "entry");
            requireNonNull(cutOff, "cutOff");
            cutOff = List.copyOf(cutOff);
        }
    }
}
