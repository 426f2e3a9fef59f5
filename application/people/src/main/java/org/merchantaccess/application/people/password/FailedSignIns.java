package org.merchantaccess.application.people.password;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.limit.KeyedHash;
import org.merchantaccess.application.limit.LeakyBuckets;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Limits failed sign-ins per source, across all accounts, because checking a password is expensive.
 *
 * <p>Unlike a login of software, a sign-in from a source with too many failures must wait before it is evaluated.
 */
public final class FailedSignIns {

    private static final int PER_MINUTE = 20;
    private static final int AT_ONCE = 2 * PER_MINUTE;

    private final KeyedHash keys;
    private final LeakyBuckets bySource;

    /**
     * Creates an instance without failures.
     *
     * @param seed a number that is unpredictable from outside
     */
    public FailedSignIns(Ticker ticker, long seed) {
        keys = new KeyedHash(seed);
        bySource = new LeakyBuckets(PER_MINUTE, AT_ONCE, ticker);
    }

    /** Returns how long the source must wait; none if it need not. */
    public Option<Duration> remainingWait(ClientAddress from) {
        Duration wait = bySource.waitTime(key(from));
        return Option.when(!wait.isZero(), wait);
    }

    /** Counts a failed sign-in from this source. */
    public void count(ClientAddress from) {
        bySource.pour(key(from));
    }

    private long key(ClientAddress from) {
        return keys.of(AddressRange.sourceOf(from));
    }
}
