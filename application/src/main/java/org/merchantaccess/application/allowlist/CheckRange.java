package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.AddressRange;

/** Says whether a range may stand on an allowlist here (R8), whoever's. Changes nothing and asks no store. */
public interface CheckRange {

    /** Returns the range; or what is wrong with it, which it would be on any allowlist. */
    Either<RangeFailure, AddressRange> handle(Query query);

    /**
     * What to look at.
     *
     * @param range as it was typed
     */
    record Query(String range) {
        public Query {
            requireNonNull(range, "range");
        }
    }
}
