package org.merchantaccess.application.port;

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

    /** The number of the newest entry; 0 where there is none. */
    long head();

    /** All merchants and the number up to which they include every change, read at one moment. */
    Snapshot snapshot();

    /** The entries after that number, in order; none where some of them are no longer kept. */
    Option<List<Entry>> after(long number);

    /** A merchant as one change left it. */
    record Entry(long number, MerchantProfile merchant) {}

    /** All merchants as they were when the head had that number. */
    record Snapshot(long head, List<MerchantProfile> merchants) {}
}
