package org.merchantaccess.http.words;

import java.time.Duration;

/** What somebody reads who tries too soon after failures (P6). */
public final class WaitWords {

    private WaitWords() {}

    public static String of(Duration retryAfter) {
        long seconds = seconds(retryAfter);
        return "Please wait " + seconds + (seconds == 1 ? " second" : " seconds") + ", then try again.";
    }

    /** In whole seconds, and never too few. */
    public static long seconds(Duration retryAfter) {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
