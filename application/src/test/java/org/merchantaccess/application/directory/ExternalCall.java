package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.util.function.Supplier;

/** A call from a node's code to its environment. Other threads may take steps before its response. */
sealed interface ExternalCall {

    /** Reads the ticker or the wall clock. */
    record Time() implements ExternalCall {}

    /** Runs a transaction of the store. */
    record Transaction(Supplier<Either<?, ?>> work) implements ExternalCall {}

    /** Asks the follower of this node whether it has applied a change. */
    record Applied(long number) implements ExternalCall {}
}
