package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * What came of a call with an idempotency key.
 *
 * @param <R> what comes of such a call
 */
public sealed interface CallResult<R> {

    /** The call was made now, and is committed. */
    record Made<R>(R result) implements CallResult<R> {
        public Made {
            requireNonNull(result, "result");
        }

        @Override
        public <T> T match(Function<R, T> made, Function<Repeated<R>, T> repeated) {
            return made.apply(result);
        }
    }

    /**
     * The call was made before, and nothing was done now.
     *
     * @param answer as it was kept when the call was made
     * @param inForce completes, always normally, when what was done then is in force on every node
     */
    record Repeated<R>(String answer, CompletionStage<Void> inForce) implements CallResult<R> {
        public Repeated {
            requireNonNull(answer, "answer");
            requireNonNull(inForce, "inForce");
        }

        @Override
        public <T> T match(Function<R, T> made, Function<Repeated<R>, T> repeated) {
            return repeated.apply(this);
        }
    }

    <T> T match(Function<R, T> made, Function<Repeated<R>, T> repeated);
}
