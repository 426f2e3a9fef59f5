package org.merchantaccess.application.statistics;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;

/** Reads refused logins and calls by cause over time: those of one merchant, or for the operator those without a known App ID. */
@Value.Enclosing
@RequestStyle
public interface ReadRefusalStatistics {

    /** Returns the refusals; the numbers of accepted logins and calls are zero. */
    Either<ReadFailure, TimeSeries> handle(Query query);

    /** Selects a reader and the latest intervals, the last of which is not complete. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request for the refusals of a merchant, or for those without a known App ID. */
        public static Query of(Option<MerchantId> merchant, Resolution resolution, int points) {
            return ImmutableReadRefusalStatistics.Query.of(merchant, resolution, points);
        }

        /** Returns the merchant; none for refusals without a known App ID. */
        public abstract Option<MerchantId> merchant();

        public abstract Resolution resolution();

        /** Returns the number of intervals, from 1 to {@link Resolution#maxPoints()}. */
        public abstract int points();
    }
}
