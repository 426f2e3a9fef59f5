package org.merchantaccess.application.allowlist;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.AddressRange;

/** Checks whether a range may be added to an allowlist of this environment (R8). Changes nothing and does not read the store. */
@Value.Enclosing
@RequestStyle
public interface CheckRange {

    /** Returns the parsed range, or the reason why no allowlist may contain it. */
    Either<RangeFailure, AddressRange> handle(Query query);

    /** The range to check. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(String range) {
            return ImmutableCheckRange.Query.of(range);
        }

        /** Returns the range as entered. */
        public abstract String range();
    }
}
