package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.usage.UseCount;

/** Lists a merchant's allowlist, oldest entry first. */
@Value.Enclosing
@RequestStyle
public interface ListAllowlist {

    Either<ReadFailure, Listing> handle(Query query);

    /** Selects a page of the allowlist. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, PageRequest page) {
            return ImmutableListAllowlist.Query.of(merchant, page);
        }

        public abstract MerchantId merchant();

        public abstract PageRequest page();
    }

    /** A page of entries of one version of the profile. The filter matches range and label. */
    record Listing(ProfileVersion version, Page<Listed> page) {
        public Listing {
            requireNonNull(version, "version");
            requireNonNull(page, "page");
        }
    }

    /** An entry and how many requests it allowed, as far as reported to the store; none if it never allowed one. */
    record Listed(AllowlistEntry entry, Option<UseCount> hits) {
        public Listed {
            requireNonNull(entry, "entry");
            requireNonNull(hits, "hits");
        }
    }
}
