package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.AddressRange;

/** Checks whether a range may be added to an allowlist of this environment (R8). Changes nothing and does not read the store. */
public interface CheckRange {

    /** Returns the parsed range, or the reason why no allowlist may contain it. */
    Either<RangeFailure, AddressRange> handle(Query query);

    /**
     * The range to check.
     *
     * @param range the range as entered
     */
    record Query(String range) {
        public Query {
            requireNonNull(range, "range");
        }
    }
}
