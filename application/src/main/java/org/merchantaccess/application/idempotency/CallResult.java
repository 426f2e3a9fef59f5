package org.merchantaccess.application.idempotency;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Result of a call with an idempotency key.
 *
 * @param <R> the result of a call that is made now
 */
public sealed interface CallResult<R> {

    /** The call was made now and is committed. */
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
     * @param answer the response recorded when the call was made
     * @param effective completes, always normally, when the changes of that call are effective on every node
     */
    record Repeated<R>(String answer, CompletionStage<Void> effective) implements CallResult<R> {
        public Repeated {
            requireNonNull(answer, "answer");
            requireNonNull(effective, "effective");
        }

        @Override
        public <T> T match(Function<R, T> made, Function<Repeated<R>, T> repeated) {
            return repeated.apply(this);
        }
    }

    <T> T match(Function<R, T> made, Function<Repeated<R>, T> repeated);
}
