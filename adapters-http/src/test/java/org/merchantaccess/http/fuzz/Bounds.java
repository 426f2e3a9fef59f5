package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Limits the processor time and memory that one input may cost. */
final class Bounds {

    /** The instrumentation of Jazzer costs time and memory too. */
    private static final int JAZZER_FACTOR = System.getProperty(JazzerTarget.FRONT) == null ? 1 : 4;

    private static final long MAX_OCTETS = 1024 * 1024L * JAZZER_FACTOR;

    /** Processor time that only backtracking or a quadratic algorithm needs, even on a slow and busy machine. */
    private static final long MAX_NANOS = 1_000_000_000L * JAZZER_FACTOR;

    /** Class loading and compilation count in the first runs: the minimum of this many runs is compared. */
    private static final int REPEATS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    /** Returns the result of the work after asserting that its cost is within the limits. */
    static <T> T within(Supplier<T> work) {
        Measured<T> first = measured(work);
        long octets = first.octets();
        long nanos = first.nanos();
        for (int again = 0; again < REPEATS && (octets > MAX_OCTETS || nanos > MAX_NANOS); again++) {
            Measured<T> next = measured(work);
            octets = Math.min(octets, next.octets());
            nanos = Math.min(nanos, next.nanos());
        }
        assertThat(octets).as("octets of memory").isLessThanOrEqualTo(MAX_OCTETS);
        assertThat(nanos).as("nanoseconds of processor time").isLessThanOrEqualTo(MAX_NANOS);
        return first.result();
    }

    private static <T> Measured<T> measured(Supplier<T> work) {
        long octets = THREADS.getCurrentThreadAllocatedBytes();
        long begun = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        return new Measured<>(
                result, THREADS.getCurrentThreadAllocatedBytes() - octets, THREADS.getCurrentThreadCpuTime() - begun);
    }

    private record Measured<T>(T result, long octets, long nanos) {}
}
