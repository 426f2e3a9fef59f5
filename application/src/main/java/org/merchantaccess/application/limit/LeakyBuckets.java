package org.merchantaccess.application.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.merchantaccess.application.port.Ticker;

/**
 * A leaky bucket per key: drops leak out steadily, and a drop that finds the bucket full has to wait. The table has a fixed size, so
 * memory does not grow with the number of keys. Two keys may share a bucket by chance, which clients cannot predict; they then share one
 * limit. Thread-safe and lock-free.
 *
 * <p>Each bucket is one number, the time when it will be empty (generic cell rate algorithm, ATM Forum TM 4.0).
 */
public final class LeakyBuckets {

    private static final int BITS = 16;

    /** Size of the table in bytes. */
    static final int BYTES = (1 << BITS) * Long.BYTES;

    private final AtomicLongArray emptyAt = new AtomicLongArray(1 << BITS);
    private final Ticker ticker;
    private final long origin;
    private final long drop;
    private final long full;

    /**
     * Creates buckets with a leak rate in drops per minute.
     *
     * @param atOnce capacity of a bucket in drops
     */
    public LeakyBuckets(int perMinute, int atOnce, Ticker ticker) {
        this.ticker = ticker;
        this.origin = ticker.nanos();
        this.drop = TimeUnit.MINUTES.toNanos(1) / perMinute;
        this.full = drop * atOnce;
    }

    /**
     * Adds one drop to a bucket, unless it is full.
     *
     * @param key an evenly distributed hash
     * @return how long until the bucket can take one more drop; zero if it took this one
     */
    public Duration pour(long key) {
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

    /** Returns how long until the bucket can take one more drop; zero if it can now. */
    public Duration waitTime(long key) {
        return Duration.ofNanos(Math.max(0, emptyAt.get(bucket(key)) + drop - now() - full));
    }

    private long now() {
        return ticker.nanos() - origin;
    }

    private static int bucket(long key) {
        return (int) (key >>> (Long.SIZE - BITS));
    }
}
