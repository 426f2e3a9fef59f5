package org.merchantaccess.application.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.merchantaccess.application.port.Ticker;

/**
 * A bucket for each key: what is poured in leaks out steadily, and what finds it full has to wait. Kept in a table of fixed size, so
 * that no number of keys takes more memory. Two keys may share a bucket, by chance that nobody outside can foresee; who shares one with
 * somebody who fails too often waits with them. Safe for many threads; no thread waits for another.
 *
 * <p>Each bucket is one number: when it will have run empty (the generic cell rate algorithm, as ATM Forum TM 4.0 has it).
 */
final class LeakyBuckets {

    private static final int BITS = 16;

    /** What they take. */
    static final int BYTES = (1 << BITS) * Long.BYTES;

    private final AtomicLongArray emptyAt = new AtomicLongArray(1 << BITS);
    private final Ticker ticker;
    private final long begun;
    private final long drop;
    private final long full;

    /**
     * Buckets out of which so many drops leak in a minute.
     *
     * @param atOnce how many drops fit in
     */
    LeakyBuckets(int perMinute, int atOnce, Ticker ticker) {
        this.ticker = ticker;
        this.begun = ticker.nanos();
        this.drop = TimeUnit.MINUTES.toNanos(1) / perMinute;
        this.full = drop * atOnce;
    }

    /**
     * Pours one drop into a bucket; into a full one nothing.
     *
     * @param key spread evenly over all numbers
     * @return how long until there is room for one more; nothing where there was room for this one
     */
    Duration pour(long key) {
        int bucket = bucket(key);
        long now = now();
        while (true) {
            long seen = emptyAt.get(bucket);
            long poured = Math.max(seen, now) + drop;
            if (poured > now + full) {
                return Duration.ofNanos(poured - now - full);
            }
            if (emptyAt.compareAndSet(bucket, seen, poured)) {
                return Duration.ZERO;
            }
        }
    }

    /** How long until there is room for one more; nothing where there is. */
    Duration untilRoom(long key) {
        return Duration.ofNanos(Math.max(0, emptyAt.get(bucket(key)) + drop - now() - full));
    }

    private long now() {
        return ticker.nanos() - begun;
    }

    private static int bucket(long key) {
        return (int) (key >>> (Long.SIZE - BITS));
    }
}
