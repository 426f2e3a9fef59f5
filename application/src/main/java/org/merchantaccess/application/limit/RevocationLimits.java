package org.merchantaccess.application.limit;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.credential.AppId;

/**
 * Limits revocations of single tokens per App ID, because each one is kept by every node until the token expires. Counted on each node.
 * Thread-safe.
 */
public final class RevocationLimits {

    /** The number of revocations per minute that an App ID can sustain. */
    public static final int PER_MINUTE = 10;

    /** The number of revocations at once after a pause: with an hour at the sustained rate, the most that may be unexpired. */
    static final int AT_ONCE = 400;

    /** How long a client waits that has the maximum number of revoked tokens that have not expired. */
    public static final Duration UNTIL_ONE_EXPIRES = Duration.ofMinutes(1);

    private final KeyedHash hash;
    private final LeakyBuckets byAppId;

    /**
     * Creates an instance without revocations.
     *
     * @param seed a secret random number for the hash
     */
    public RevocationLimits(Ticker ticker, long seed) {
        hash = new KeyedHash(seed);
        byAppId = new LeakyBuckets(PER_MINUTE, AT_ONCE, ticker);
    }

    /** Counts one revocation, unless there were too many; then returns how long the App ID must wait. */
    public Option<Duration> count(AppId appId) {
        Duration wait = byAppId.pour(hash.of(appId.text()));
        return Option.when(!wait.isZero(), wait);
    }
}
