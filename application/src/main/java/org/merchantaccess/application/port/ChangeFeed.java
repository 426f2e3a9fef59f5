package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Every change of access, numbered in the order in which the changes became visible. Entries are kept for an hour at least.
 *
 * <p>Numbers come without gaps to a reader: who has seen a number never later finds a smaller one that is new.
 */
public interface ChangeFeed {

    /**
     * Appends a merchant's whole access state, in the transaction that changes it.
     *
     * @return the number of the entry, from 1
     */
    long append(MerchantProfile merchant);

    /**
     * Appends a change of something else than a merchant, in the transaction that makes it. What it was is not told: who follows
     * reads the {@link KeptSigningKeys} again, as keys do not travel.
     *
     * @return the number of the entry, from 1
     */
    long appendOfNoMerchant();

    /** The number of the newest entry; 0 where there is none. */
    long head();

    /** All merchants and the number up to which they include every change, read at one moment. */
    Snapshot snapshot();

    /**
     * The entries after that number, in order; none where some of them are no longer kept, and where the number lies ahead of the
     * head, as it does for who has followed a store that was since replaced by an older one.
     */
    Option<List<Entry>> after(long number);

    /**
     * One change.
     *
     * @param merchant as the change left it; none where something else changed
     */
    record Entry(long number, Option<MerchantProfile> merchant) {
        public Entry {
            requireNonNull(merchant, "merchant");
        }

        /** A merchant changed. */
        public Entry(long number, MerchantProfile merchant) {
            this(number, Option.some(merchant));
        }

        /** Something else than a merchant changed. */
        public static Entry ofNoMerchant(long number) {
            return new Entry(number, Option.none());
        }

        public boolean isOfNoMerchant() {
            return merchant.isEmpty();
        }
    }

    /** All merchants as they were when the head had that number. */
    record Snapshot(long head, List<MerchantProfile> merchants) {
        public Snapshot {
            requireNonNull(merchants, "merchants");
        }
    }
}
