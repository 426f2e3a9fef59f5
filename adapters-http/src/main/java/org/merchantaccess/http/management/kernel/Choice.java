package org.merchantaccess.http.management.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.function.Function;

/**
 * A parameter of the query that keeps a list to one kind of what it holds.
 *
 * @param parse none for a word that names no kind
 * @param reason what whoever sent such a word is told to do
 */
public record Choice<T>(String name, Function<String, Option<T>> parse, String reason) {
    public Choice {
        requireNonNull(name, "name");
        requireNonNull(parse, "parse");
        requireNonNull(reason, "reason");
    }
}
