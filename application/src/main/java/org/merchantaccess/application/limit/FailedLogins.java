package org.merchantaccess.application.limit;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.kernel.FailureLimits;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Counts failed logins, and says when there were too many. Only who has failed is ever asked about here, so that neither a guesser nor
 * a stranger who fails on purpose can lock a merchant out. An App ID nobody has counts like any other: to be told to wait tells nothing.
 */
public final class FailedLogins {

    private final Spread spread;
    private final LeakyBuckets bySource;
    private final LeakyBuckets byAppId;
    private final LeakyBuckets ofAllSources;

    /**
     * Counts from now on.
     *
     * @param seed what nobody outside can foresee
     */
    public FailedLogins(FailureLimits limits, Ticker ticker, long seed) {
        spread = new Spread(seed);
        bySource = buckets(limits.perSource(), ticker);
        byAppId = buckets(limits.perAppId(), ticker);
        ofAllSources = buckets(limits.ofAllSources(), ticker);
    }

    private static LeakyBuckets buckets(int perMinute, Ticker ticker) {
        return new LeakyBuckets(perMinute, 2 * perMinute, ticker);
    }

    /**
     * Counts one failure. Whether the address is on an allowlist plays no part: if it did, who has such an address could tell an App ID that
     * is somebody's from one that is nobody's.
     *
     * @param appId as it was sent
     * @return how long to wait; none where this is not one too many
     */
    public Option<Duration> count(String appId, ClientAddress address) {
        AddressRange source = AddressRange.aroundCaller(address);
        Duration own = longer(bySource.pour(spread.of(source)), byAppId.pour(spread.of(appId, source)));
        Duration wait = longer(own, ofAllSources.pour(spread.of(appId)));
        return Option.when(!wait.isZero(), wait);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
