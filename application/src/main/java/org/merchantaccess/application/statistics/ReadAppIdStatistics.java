package org.merchantaccess.application.statistics;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;
import org.merchantaccess.domain.usage.RecentUse;

/** Reads the logins, calls and refusals of one App ID over time, as far as reported to the store, and the addresses they came from. */
@Value.Enclosing
@RequestStyle
public interface ReadAppIdStatistics {

    /** Returns the statistics; none if the merchant has no such App ID. */
    Either<ReadFailure, Option<AppIdStatistics>> handle(Query query);

    /** Selects an App ID and the latest intervals, the last of which is not complete. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, AppId appId, Resolution resolution, int points) {
            return ImmutableReadAppIdStatistics.Query.of(merchant, appId, resolution, points);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        public abstract Resolution resolution();

        /** Returns the number of intervals, from 1 to {@link Resolution#maxPoints()}. */
        public abstract int points();
    }

    /**
     * The requests of an App ID over time.
     *
     * @param addresses accepted logins and calls by address: the address with most of them first, the addresses counted together last
     * @param ofAddresses the window of the addresses, see {@link TimeWindow#ofAddresses()}
     */
    record AppIdStatistics(TimeSeries requests, List<RecentUse> addresses, TimeWindow ofAddresses) {
        public AppIdStatistics {
            requireNonNull(requests, "requests");
            requireNonNull(addresses, "addresses");
            requireNonNull(ofAddresses, "ofAddresses");
        }
    }
}
