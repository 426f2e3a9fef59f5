package org.merchantaccess.http.hub.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time for display, in UTC.
 *
 * @param machine ISO 8601, for markup
 * @param exact date and time to the second
 * @param text relative time within a day, otherwise the date
 */
public record Timestamp(String machine, String exact, String text) {

    private static final DateTimeFormatter EXACT = format("d MMM uuuu, HH:mm:ss 'UTC'");
    private static final DateTimeFormatter DATE = format("d MMM uuuu");

    /** Formats a point in time as seen at {@code now}. */
    public static Timestamp of(Instant at, Instant now) {
        return new Timestamp(at.truncatedTo(ChronoUnit.SECONDS).toString(), EXACT.format(at), text(at, now));
    }

    private static String text(Instant at, Instant now) {
        Duration away = Duration.between(at, now).abs();
        if (away.toDays() > 0) {
            return DATE.format(at);
        }
        if (away.toMinutes() == 0) {
            return at.isAfter(now) ? "in a moment" : "just now";
        }
        String count = away.toHours() > 0 ? count(away.toHours(), "hour") : count(away.toMinutes(), "minute");
        return at.isAfter(now) ? "in " + count : count + " ago";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
