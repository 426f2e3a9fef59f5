package org.merchantaccess.http.words;

import java.time.Duration;

/** What somebody reads who has to wait. */
public final class WaitWords {

    /** So many passwords are being checked that this one was not. */
    public static final String WHILE_MANY_SIGN_IN =
            "Many people are signing in right now. Please try again in a few seconds.";

    /** The store cannot be reached. */
    public static final String WHILE_UNAVAILABLE =
            "The Hub cannot do this right now. Nothing was changed. Please try again in a few seconds.";

    private WaitWords() {}

    /** After failures, before the next try (P6). */
    public static String of(Duration retryAfter) {
        long seconds = seconds(retryAfter);
        return "Please wait " + seconds + (seconds == 1 ? " second" : " seconds") + ", then try again.";
    }

    /** In whole seconds, and never too few. */
    public static long seconds(Duration retryAfter) {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
