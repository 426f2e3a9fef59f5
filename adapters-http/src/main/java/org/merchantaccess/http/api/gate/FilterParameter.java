package org.merchantaccess.http.api.gate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import org.merchantaccess.http.body.Times;

/**
 * A query parameter that restricts a list to items of one kind.
 *
 * @param parse parses the value; none for an unknown value
 * @param reason the message for an unknown value
 */
public record FilterParameter<T>(String name, Function<String, Option<T>> parse, String reason) {

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public FilterParameter {
        requireNonNull(name, "name");
        requireNonNull(parse, "parse");
        requireNonNull(reason, "reason");
    }

    /** Returns a parameter for a time until the year 9999. */
    public static FilterParameter<Instant> time(String name) {
        return new FilterParameter<>(
                name,
                text -> Times.read(name, text).toOption().filter(FilterParameter::isStorable),
                "The " + name + " must be a time in ISO 8601, such as 2026-12-24T06:00:00Z.");
    }

    private static boolean isStorable(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(END);
    }
}
