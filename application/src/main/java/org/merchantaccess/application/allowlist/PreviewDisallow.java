package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.usage.RecentUse;

/**
 * Previews the removal of an allowlist entry: the addresses in use that it would cut off. Changes nothing. Use of the last few seconds
 * may be missing.
 */
@Value.Enclosing
@RequestStyle
public interface PreviewDisallow {

    /** Returns the preview; none if the merchant has no such entry. */
    Either<ReadFailure, Option<Preview>> handle(Query query);

    /** Selects the entry to remove. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, EntryId entry) {
            return ImmutablePreviewDisallow.Query.of(merchant, entry);
        }

        public abstract MerchantId merchant();

        public abstract EntryId entry();
    }

    /**
     * Effects of the removal on one version of the profile.
     *
     * @param cutOff addresses that used the active App ID in the last hour and would be refused; most recent first
     * @param notComparable use from addresses that are not counted individually, some of which may be cut off
     */
    record Preview(
            ProfileVersion version, AllowlistEntry entry, List<RecentUse> cutOff, Option<RecentUse> notComparable) {

        public Preview {
            requireNonNull(version, "version");
            requireNonNull(entry, "entry");
            requireNonNull(cutOff, "cutOff");
            requireNonNull(notComparable, "notComparable");
            cutOff = List.copyOf(cutOff);
        }

        /** Returns true if no address used in the last hour would be cut off. */
        public boolean isHarmless() {
            return cutOff.isEmpty() && notComparable.isEmpty();
        }
    }
}
