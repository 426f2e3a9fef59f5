package org.merchantaccess.persistence.sql;

import io.vavr.control.Either;

/** Parses values read from the store. */
public final class StoredValues {

    private StoredValues() {}

    /**
     * Returns the value parsed from stored text.
     *
     * @throws IllegalStateException if it is invalid, since only valid values are written
     */
    public static <T> T valid(Either<?, T> read) {
        return read.getOrElseThrow(failure -> new IllegalStateException("invalid value in the store: " + failure));
    }
}
