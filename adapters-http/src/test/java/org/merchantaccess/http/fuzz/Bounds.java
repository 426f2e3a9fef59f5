package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** How much of a thread's time and memory one input may cost, however it is made. */
final class Bounds {

    /** What Jazzer adds to the code to see what is reached takes time and memory too. */
    private static final int SHARE_OF_JAZZER = System.getProperty(JazzerTarget.FRONT) == null ? 1 : 4;

    private static final long MOST_OCTETS = 1024 * 1024L * SHARE_OF_JAZZER;
    private static final long MOST_NANOS = 10_000_000L * SHARE_OF_JAZZER;

    /** Whatever is loaded, compiled or interrupted meanwhile is none of the input's fault: the least of so many counts. */
    private static final int REPEATS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    /** What came of it, without having cost more than it may. */
    static <T> T within(Supplier<T> work) {
        Measured<T> first = measured(work);
        long octets = first.octets();
        long nanos = first.nanos();
        for (int again = 0; again < REPEATS && (octets > MOST_OCTETS || nanos > MOST_NANOS); again++) {
            Measured<T> next = measured(work);
            octets = Math.min(octets, next.octets());
            nanos = Math.min(nanos, next.nanos());
        }
        assertThat(octets).as("octets of memory").isLessThanOrEqualTo(MOST_OCTETS);
        assertThat(nanos).as("nanoseconds").isLessThanOrEqualTo(MOST_NANOS);
        return first.result();
    }

    private static <T> Measured<T> measured(Supplier<T> work) {
        long octets = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        T result = work.get();
        return new Measured<>(result, THREADS.getCurrentThreadAllocatedBytes() - octets, System.nanoTime() - begun);
    }

    private record Measured<T>(T result, long octets, long nanos) {}
}
