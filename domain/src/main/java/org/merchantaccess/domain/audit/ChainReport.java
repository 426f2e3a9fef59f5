package org.merchantaccess.domain.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;

/**
 * The result of verifying an audit chain.
 *
 * @param end the current end of the chain
 * @param firstBad the first missing or altered entry, counted from 1; none if the chain is intact
 */
public record ChainReport(ChainEnd end, Option<Long> firstBad) {
    public ChainReport {
        requireNonNull(end, "end");
        requireNonNull(firstBad, "firstBad");
    }
}
