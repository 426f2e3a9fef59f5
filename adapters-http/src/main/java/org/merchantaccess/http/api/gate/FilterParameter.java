package org.merchantaccess.http.api.gate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.function.Function;

/**
 * A query parameter that restricts a list to items of one kind.
 *
 * @param parse parses the value; none for an unknown value
 * @param reason the message for an unknown value
 */
public record FilterParameter<T>(String name, Function<String, Option<T>> parse, String reason) {
    public FilterParameter {
        requireNonNull(name, "name");
        requireNonNull(parse, "parse");
        requireNonNull(reason, "reason");
    }
}
