package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The end date of a key in a form: a day, at whose end in UTC the key is no longer accepted. */
final class EndDate {

    /** Name of the form field. */
    static final String FIELD = "end_date";

    /** The label of the field explains the time of day. */
    static final String RULE = "Optional. The key is accepted until the end of this day, in UTC.";

    private EndDate() {}

    /** Parses the field: none if it is empty; left with the error message if it is not a date. */
    static Either<String, Option<Instant>> parse(String typed) {
        return typed.isBlank()
                ? Either.right(Option.none())
                : Try.of(() -> LocalDate.parse(typed.strip()))
                        .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                        .recoverWith(DateTimeException.class, Try::failure)
                        .map(Option::some)
                        .toEither("Enter the end date as a date, such as 2027-03-31.");
    }

    /** Returns the field for an end date. */
    static String format(Instant at) {
        return at.minusMillis(1).atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
