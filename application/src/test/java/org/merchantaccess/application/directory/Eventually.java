package org.merchantaccess.application.directory;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for the effect of another thread, with a timeout. */
public final class Eventually {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private Eventually() {}

    /** Returns as soon as the condition is true. */
    public static void becomesTrue(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > TIMEOUT.toNanos()) {
                throw new AssertionError("the condition did not become true in time");
            }
            Thread.onSpinWait();
        }
    }
}
