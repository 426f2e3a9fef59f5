package org.merchantaccess.domain.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * The end of an audit chain at one point in time.
 *
 * @param length the number of entries
 * @param seal the seal of the last entry; empty for an empty chain and for in-memory stores, which do not seal entries
 */
public record ChainEnd(long length, String seal) {
    public ChainEnd {
        requireNonNull(seal, "seal");
    }
}
