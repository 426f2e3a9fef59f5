package org.merchantaccess.application.directory;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do, and not for ever. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    /** Returns as soon as it is true. */
    public static void becomesTrue(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new AssertionError("waited in vain");
            }
            Thread.onSpinWait();
        }
    }
}
