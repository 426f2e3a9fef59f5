package org.merchantaccess.http.operations;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * Whether an instance may be sent calls.
 *
 * @param hindrance why it may not; none where it may
 */
public record Readiness(Option<String> hindrance) {

    private static final Readiness READY = new Readiness(Option.none());

    public static Readiness ready() {
        return READY;
    }

    /**
     * The instance may not know of a change.
     *
     * @param silence since the store's last sign of life; none where there was none yet
     */
    public static Readiness stale(Option<Duration> silence) {
        String since = silence.map(time -> " for " + time.toSeconds() + " s").getOrElse(" yet");
        return new Readiness(Option.some("stale: no sign of life from the store" + since));
    }

    /** What was begun is finished, and the next call belongs to another process. */
    public static Readiness stopping() {
        return new Readiness(Option.some("stopping"));
    }

    boolean isReady() {
        return hindrance.isEmpty();
    }
}
