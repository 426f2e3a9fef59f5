package org.merchantaccess.application.limit;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Counts failed sign-ins by source, whichever account they were for: checking a password is expensive. Unlike a login of software, a
 * sign-in from a source that failed too often waits before it is looked at.
 */
public final class FailedSignIns {

    private static final int PER_MINUTE = 20;
    private static final int AT_ONCE = 2 * PER_MINUTE;

    private final Spread spread;
    private final LeakyBuckets bySource;

    /**
     * Counts from now on.
     *
     * @param seed what nobody outside can foresee
     */
    public FailedSignIns(Ticker ticker, long seed) {
        spread = new Spread(seed);
        bySource = new LeakyBuckets(PER_MINUTE, AT_ONCE, ticker);
    }

    /** How long whoever comes from there has to wait; none where they need not. */
    public Option<Duration> waitOf(ClientAddress from) {
        Duration wait = bySource.untilRoom(key(from));
        return Option.when(!wait.isZero(), wait);
    }

    public void count(ClientAddress from) {
        bySource.pour(key(from));
    }

    private long key(ClientAddress from) {
        return spread.of(AddressRange.aroundCaller(from));
    }
}
