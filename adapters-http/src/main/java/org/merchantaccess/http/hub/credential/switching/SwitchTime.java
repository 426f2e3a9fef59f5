package org.merchantaccess.http.hub.credential.switching;

import io.vavr.control.Either;
import io.vavr.control.Try;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.domain.switching.ScheduledSwitch;

/** The time of a switch in a form: date and time in UTC, as browsers submit them. */
final class SwitchTime {

    /** Name of the form field. */
    static final String FIELD = "at";

    private SwitchTime() {}

    /** Parses the field; left with the error message if it is not a date with a time. */
    static Either<String, Instant> parse(String typed) {
        return Try.of(() -> LocalDateTime.parse(typed.strip()))
                .map(time -> time.toInstant(ZoneOffset.UTC))
                .toEither("Enter date and time in UTC, such as 2027-03-31T06:00.");
    }

    /** Returns the first minute that can be chosen. */
    static String first(Instant now) {
        return format(now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }

    /** Returns the last minute that can be chosen. */
    static String last(Instant now) {
        return format(now.plus(ScheduledSwitch.MAX_AHEAD).truncatedTo(ChronoUnit.MINUTES));
    }

    private static String format(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }
}
