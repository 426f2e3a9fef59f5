package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Version;

/** Lists a merchant's App IDs in the order of their creation, never with a key. */
public interface ListAppCredentials {

    Either<ReadFailure, Listing> handle(Query query);

    /** What to show. */
    record Query(MerchantId merchant, PageRequest page) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(page, "page");
        }
    }

    /** App IDs as they were in that version of the profile; the filter looks at name and App ID. */
    record Listing(Version version, Page<Listed> page) {
        public Listing {
            requireNonNull(version, "version");
            requireNonNull(page, "page");
        }
    }

    /** An App ID, and when it was last used as far as the store was told; none if it never was. */
    record Listed(AppCredential credential, Option<Usage.LastUse> lastUse) {
        public Listed {
            requireNonNull(credential, "credential");
            requireNonNull(lastUse, "lastUse");
        }
    }
}
