package org.merchantaccess.http.body;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.merchantaccess.http.problem.Problem;

/** Reads times in requests. */
public final class Times {

    private Times() {}

    /** Returns the time of a text in ISO 8601 with an offset, such as {@code 2026-12-24T06:00:00Z}. */
    public static Either<Problem, Instant> read(String member, String text) {
        try {
            return Either.right(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException invalid) {
            return Either.left(Problem.validation(
                    member, "The " + member + " must be a time in ISO 8601, such as 2026-12-24T06:00:00Z."));
        }
    }
}
