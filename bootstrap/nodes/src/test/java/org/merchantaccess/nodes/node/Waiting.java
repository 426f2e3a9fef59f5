package org.merchantaccess.nodes.node;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a state of another process. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /** Waits until the condition holds; returns the time that this took. */
    public static Duration until(Duration limit, Supplier<String> what, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new AssertionError("not within " + limit + ": " + what.get());
            }
            pass(PAUSE);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Lets that time pass. */
    public static void pass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
