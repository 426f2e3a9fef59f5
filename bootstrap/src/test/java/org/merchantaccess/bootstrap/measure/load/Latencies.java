package org.merchantaccess.bootstrap.measure.load;

/** How many answers took how long, each known to three parts in a hundred. */
public final class Latencies {

    /** Of a time in nanoseconds as many of the first bits are kept, the rest is left away. */
    private static final int KEPT_BITS = 6;

    private static final int HALF = 1 << (KEPT_BITS - 1);

    private final long[] counts = new long[HALF * (Long.SIZE - KEPT_BITS + 1)];
    private long total;

    public void add(long nanos) {
        counts[place(nanos)]++;
        total++;
    }

    public void addAll(Latencies others) {
        for (int place = 0; place < counts.length; place++) {
            counts[place] += others.counts[place];
        }
        total += others.total;
    }

    public long total() {
        return total;
    }

    /**
     * The time in nanoseconds within which this part of all answers was there; 0 where there were none.
     *
     * @param part 0–1
     */
    public long quantile(double part) {
        long left = (long) Math.ceil(part * total);
        int place = -1;
        while (left > 0) {
            place++;
            left -= counts[place];
        }
        return place < 0 ? 0 : nanos(place);
    }

    /** The part of all answers that was there within that many nanoseconds, known to three parts in a hundred; 0 where there were none. */
    public double partUpTo(long nanos) {
        long within = 0;
        for (int place = 0; place <= place(nanos); place++) {
            within += counts[place];
        }
        return total == 0 ? 0 : (double) within / total;
    }

    private static int place(long nanos) {
        int leftAway = leftAway(nanos);
        return leftAway * HALF + (int) (nanos >>> leftAway);
    }

    private static long nanos(int place) {
        int leftAway = Math.max(0, place / HALF - 1);
        return (long) (place - leftAway * HALF) << leftAway;
    }

    private static int leftAway(long nanos) {
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(nanos) - KEPT_BITS);
    }
}
