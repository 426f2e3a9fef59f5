package org.merchantaccess.application.limit;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** Limits reports of found keys per source, because each one reads the store. Thread-safe. */
public final class FoundKeyReports {

    /** The number of reports per minute from one source; a scanner may send twice as many at once. */
    public static final int PER_MINUTE = 60;

    private final KeyedHash hash;
    private final LeakyBuckets bySource;

    /**
     * Creates an instance without reports.
     *
     * @param seed a secret random number for the hash
     */
    public FoundKeyReports(Ticker ticker, long seed) {
        hash = new KeyedHash(seed);
        bySource = new LeakyBuckets(PER_MINUTE, 2 * PER_MINUTE, ticker);
    }

    /** Counts one report, unless there were too many; then returns how long the source must wait. */
    public Option<Duration> count(ClientAddress from) {
        Duration wait = bySource.pour(hash.of(AddressRange.sourceOf(from)));
        return Option.when(!wait.isZero(), wait);
    }
}
