package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * Why a call with an idempotency key was not made. Whatever the case: nothing of it was done this time.
 *
 * @param <F> why such a call is refused
 */
public sealed interface IdempotencyFailure<F> {

    /** The call was refused. Nothing is kept of it, and a repeat is a first call again. */
    record Refused<F>(F reason) implements IdempotencyFailure<F> {
        public Refused {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.refused(this);
        }
    }

    /** The first call is still being made. */
    record StillRunning<F>() implements IdempotencyFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.stillRunning(this);
        }
    }

    /** The key was used for a call with another content. */
    record UsedOtherwise<F>() implements IdempotencyFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.usedOtherwise(this);
        }
    }

    /** The call was made, and its answer is not kept because it holds a secret. */
    record AnswerNotKept<F>() implements IdempotencyFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.answerNotKept(this);
        }
    }

    /** The store cannot be reached, or did not say whether it has committed, or the instance is closed. */
    record StoreUnavailable<F>(UnavailableReason reason) implements IdempotencyFailure<F> {

        public StoreUnavailable {
            requireNonNull(reason, "reason");
        }

        /** The store, or another port, did not answer. */
        public StoreUnavailable() {
            this(UnavailableReason.NO_ANSWER);
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<F, R> cases);

    /** One answer for each failure. */
    interface Cases<F, R> {
        R refused(Refused<F> failure);

        R stillRunning(StillRunning<F> failure);

        R usedOtherwise(UsedOtherwise<F> failure);

        R answerNotKept(AnswerNotKept<F> failure);

        R storeUnavailable(StoreUnavailable<F> failure);
    }
}
