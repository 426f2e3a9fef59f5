package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.domain.usage.LastUse;

/** Lists a merchant's App IDs in the order of creation, without keys. */
@Value.Enclosing
@RequestStyle
public interface ListAppCredentials {

    Either<ReadFailure, Listing> handle(Query query);

    /** Selects a page of App IDs. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, PageRequest page) {
            return ImmutableListAppCredentials.Query.of(merchant, page);
        }

        public abstract MerchantId merchant();

        public abstract PageRequest page();
    }

    /** A page of App IDs of one version of the profile. The filter matches App Name and App ID. */
    record Listing(ProfileVersion version, Page<Listed> page) {
        public Listing {
            requireNonNull(version, "version");
            requireNonNull(page, "page");
        }
    }

    /**
     * An App ID and its last use, as far as reported to the store; none if it was never used.
     *
     * @param retiringKeyUse the last use of its retiring key; none if no key is retiring, or it was not used in the last 30 days
     */
    record Listed(AppCredential credential, Option<LastUse> lastUse, Option<KeyUse> retiringKeyUse) {
        public Listed {
            requireNonNull(credential, "credential");
            requireNonNull(lastUse, "lastUse");
            requireNonNull(retiringKeyUse, "retiringKeyUse");
        }
    }
}
