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
    private final LeakyBuckets ofStrangers;

    /**
     * Counts from now on.
     *
     * @param seed what nobody outside can foresee
     */
    public FailedLogins(FailureLimits limits, Ticker ticker, long seed) {
        spread = new Spread(seed);
        bySource = buckets(limits.perSource(), ticker);
        byAppId = buckets(limits.perAppId(), ticker);
        ofStrangers = buckets(limits.ofStrangers(), ticker);
    }

    private static LeakyBuckets buckets(int perMinute, Ticker ticker) {
        return new LeakyBuckets(perMinute, 2 * perMinute, ticker);
    }

    /**
     * Counts one failure.
     *
     * @param appId as it was sent
     * @param isStranger whether it came from outside the allowlist of the merchant whose App ID it is, or that App ID is nobody's
     * @return how long to wait; none where this is not one too many
     */
    public Option<Duration> count(String appId, ClientAddress address, boolean isStranger) {
        AddressRange source = AddressRange.aroundCaller(address);
        Duration own = longer(bySource.pour(spread.of(source)), byAppId.pour(spread.of(appId, source)));
        Duration wait = isStranger ? longer(own, ofStrangers.pour(spread.of(appId))) : own;
        return Option.when(!wait.isZero(), wait);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
