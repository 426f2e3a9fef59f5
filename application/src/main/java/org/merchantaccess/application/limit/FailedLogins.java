package org.merchantaccess.application.limit;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.settings.FailureLimits;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Counts failed logins, and returns a wait time when there were too many. Only failed logins are counted and limited, so neither guessing
 * nor deliberate failures can lock a merchant out. Unknown App IDs count like known ones, so the limit reveals nothing.
 */
public final class FailedLogins {

    private final KeyedHash hash;
    private final LeakyBuckets bySource;
    private final LeakyBuckets byAppId;
    private final LeakyBuckets ofAllSources;

    /**
     * Creates an instance without failures.
     *
     * @param seed a secret random number for the hash
     */
    public FailedLogins(FailureLimits limits, Ticker ticker, long seed) {
        hash = new KeyedHash(seed);
        bySource = buckets(limits.perSource(), ticker);
        byAppId = buckets(limits.perAppId(), ticker);
        ofAllSources = buckets(limits.ofAllSources(), ticker);
    }

    private static LeakyBuckets buckets(int perMinute, Ticker ticker) {
        return new LeakyBuckets(perMinute, 2 * perMinute, ticker);
    }

    /**
     * Counts one failure. Allowlists are deliberately ignored: otherwise a caller from an allowed address could tell existing App IDs
     * from unknown ones.
     *
     * @param appId the App ID as sent
     * @return how long the caller must wait; none below the limit
     */
    public Option<Duration> count(String appId, ClientAddress address) {
        AddressRange source = AddressRange.sourceOf(address);
        Duration own = longer(bySource.pour(hash.of(source)), byAppId.pour(hash.of(appId, source)));
        Duration wait = longer(own, ofAllSources.pour(hash.of(appId)));
        return Option.when(!wait.isZero(), wait);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
