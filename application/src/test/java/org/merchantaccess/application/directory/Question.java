package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.util.function.Supplier;

/** What the code of a node asks of the world around it, and where others may therefore go first. */
sealed interface Question {

    /** What time is it? */
    record Time() implements Question {}

    /** Will the store do that? */
    record Transaction(Supplier<Either<?, ?>> work) implements Question {}

    /** Does the follower of this node go by that change? */
    record FollowsUpTo(long number) implements Question {}
}
