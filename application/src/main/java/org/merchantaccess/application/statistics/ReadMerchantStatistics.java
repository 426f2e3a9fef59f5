package org.merchantaccess.application.statistics;

import io.vavr.control.Either;
import java.util.Map;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;

/** Reads the logins, calls and refusals of all App IDs of a merchant over time, as far as reported to the store. */
@Value.Enclosing
@RequestStyle
public interface ReadMerchantStatistics {

    /** Returns the requests of each App ID that the merchant has. */
    Either<ReadFailure, Map<AppId, TimeSeries>> handle(Query query);

    /** Selects a merchant and the latest intervals, the last of which is not complete. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, Resolution resolution, int points) {
            return ImmutableReadMerchantStatistics.Query.of(merchant, resolution, points);
        }

        public abstract MerchantId merchant();

        public abstract Resolution resolution();

        /** Returns the number of intervals, from 1 to {@link Resolution#maxPoints()}. */
        public abstract int points();
    }
}
