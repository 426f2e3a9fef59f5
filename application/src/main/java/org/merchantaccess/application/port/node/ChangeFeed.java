package org.merchantaccess.application.port.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Ordered, numbered list of all access changes. Entries are kept for at least an hour.
 *
 * <p>Numbers become visible without gaps: after a reader has seen a number, no smaller one appears.
 */
public interface ChangeFeed {

    /**
     * Appends a merchant's complete access state, in the transaction that changes it.
     *
     * @return the number of the entry, from 1
     */
    long append(MerchantProfile merchant);

    /**
     * Appends a change that concerns no merchant, in the transaction that makes it. The entry has no content: followers read the {@link
     * SigningKeyStore} again, because keys are not part of the feed.
     *
     * @return the number of the entry, from 1
     */
    long appendWithoutMerchant();

    /** Returns the number of the newest entry; 0 if there is none. */
    long head();

    /** Returns all merchants and the number of the newest entry they include, read at one moment. */
    Snapshot snapshot();

    /**
     * Returns the entries after the given number, in order. None if some of them were dropped, or if the number is ahead of the head
     * because the store was replaced by an older one.
     */
    Option<List<Entry>> after(long number);

    /**
     * One change.
     *
     * @param merchant the profile after the change; none if the change concerns no merchant
     */
    record Entry(long number, Option<MerchantProfile> merchant) {
        public Entry {
            requireNonNull(merchant, "merchant");
        }

        /** Creates the entry of a changed merchant. */
        public Entry(long number, MerchantProfile merchant) {
            this(number, Option.some(merchant));
        }

        /** Creates an entry that concerns no merchant. */
        public static Entry withoutMerchant(long number) {
            return new Entry(number, Option.none());
        }

        public boolean isWithoutMerchant() {
            return merchant.isEmpty();
        }
    }

    /** All merchants as of the entry with number {@code head}. */
    record Snapshot(long head, List<MerchantProfile> merchants) {
        public Snapshot {
            requireNonNull(merchants, "merchants");
        }
    }
}
