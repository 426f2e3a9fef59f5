package org.merchantaccess.nodes;

import java.time.Duration;

/** Target times. Each test prints its figure, and fails only beyond twice the target: a busy machine must not fail a build. */
final class Targets {

    private static final int BUSY = 2;

    private Targets() {}

    /** Returns the time beyond which a test fails. */
    static Duration limit(Duration target) {
        return target.multipliedBy(BUSY);
    }

    /** Returns the milliseconds beyond which a test fails. */
    static double limit(double targetMillis) {
        return targetMillis * BUSY;
    }
}
