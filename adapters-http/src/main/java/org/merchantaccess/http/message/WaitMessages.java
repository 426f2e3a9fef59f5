package org.merchantaccess.http.message;

import java.time.Duration;

/** Messages that ask to wait. */
public final class WaitMessages {

    /** Too many password checks are running. */
    public static final String WHILE_MANY_SIGN_IN = "Many people are signing in right now. Try again in a few seconds.";

    /** The store is unreachable. */
    public static final String WHILE_UNAVAILABLE =
            "The Hub can't do this right now. Nothing was changed. Try again in a few seconds.";

    private WaitMessages() {}

    /** Returns the message after failed attempts (P6). */
    public static String of(Duration retryAfter) {
        long seconds = seconds(retryAfter);
        return "Too many failed attempts. Wait " + seconds + (seconds == 1 ? " second" : " seconds")
                + ", then try again.";
    }

    /** Rounds up to whole seconds, at least one. */
    public static long seconds(Duration retryAfter) {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
