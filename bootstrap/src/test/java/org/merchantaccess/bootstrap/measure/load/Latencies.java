package org.merchantaccess.bootstrap.measure.load;

/** A histogram of latencies with a relative error of at most 3 %. */
public final class Latencies {

    /** The significant bits kept of a time in nanoseconds. */
    private static final int KEPT_BITS = 6;

    private static final int HALF = 1 << (KEPT_BITS - 1);

    private final long[] counts = new long[HALF * (Long.SIZE - KEPT_BITS + 1)];
    private long total;

    /** Counts a latency in nanoseconds. */
    public void add(long nanos) {
        counts[bucket(nanos)]++;
        total++;
    }

    /** Adds all latencies of another histogram. */
    public void addAll(Latencies other) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += other.counts[bucket];
        }
        total += other.total;
    }

    public long total() {
        return total;
    }

    /**
     * Returns a quantile in nanoseconds; 0 if nothing was counted.
     *
     * @param part 0–1
     */
    public long quantile(double part) {
        long remaining = (long) Math.ceil(part * total);
        int bucket = -1;
        while (remaining > 0) {
            bucket++;
            remaining -= counts[bucket];
        }
        return bucket < 0 ? 0 : nanos(bucket);
    }

    /** Returns the share of latencies up to the given nanoseconds, with the histogram's error; 0 if nothing was counted. */
    public double partUpTo(long nanos) {
        long within = 0;
        for (int bucket = 0; bucket <= bucket(nanos); bucket++) {
            within += counts[bucket];
        }
        return total == 0 ? 0 : (double) within / total;
    }

    private static int bucket(long nanos) {
        int droppedBits = droppedBits(nanos);
        return droppedBits * HALF + (int) (nanos >>> droppedBits);
    }

    private static long nanos(int bucket) {
        int droppedBits = Math.max(0, bucket / HALF - 1);
        return (long) (bucket - droppedBits * HALF) << droppedBits;
    }

    private static int droppedBits(long nanos) {
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(nanos) - KEPT_BITS);
    }
}
