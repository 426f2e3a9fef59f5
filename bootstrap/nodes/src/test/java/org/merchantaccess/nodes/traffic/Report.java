package org.merchantaccess.nodes.traffic;

import com.google.errorprone.annotations.FormatMethod;
import java.time.Duration;
import java.util.Locale;

/** Prints the figure of a test, in one line. */
public final class Report {

    private Report() {}

    @FormatMethod
    public static void print(String format, Object... values) {
        System.out.println("[nodes] " + String.format(Locale.ROOT, format, values));
    }

    /** Returns seconds. */
    public static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
