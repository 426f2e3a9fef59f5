package org.merchantaccess.persistence.sql;

import io.vavr.control.Either;

/** What comes back from the store. */
public final class Stored {

    private Stored() {}

    /** A value read back from its text: only valid ones are ever written. */
    public static <T> T valid(Either<?, T> read) {
        return read.getOrElseThrow(
                failure -> new IllegalStateException("the store holds what nobody can have written: " + failure));
    }
}
