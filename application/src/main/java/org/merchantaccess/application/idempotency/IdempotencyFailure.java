package org.merchantaccess.application.idempotency;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;

/**
 * Reasons why a call with an idempotency key was not made. In every case this attempt changed nothing, except possibly for {@link
 * UnavailableReason#OUTCOME_UNKNOWN}: a repeat finds out.
 *
 * @param <F> the reason of a refused call
 */
public sealed interface IdempotencyFailure<F> {

    /** The call was refused. Nothing is recorded, and a repeat is treated as a first call. */
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

    /** The key was already used for a call with other content. */
    record KeyReused<F>() implements IdempotencyFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.keyReused(this);
        }
    }

    /** The call was made, and its response was not recorded because it holds a secret. */
    record ResponseNotRecorded<F>() implements IdempotencyFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.responseNotRecorded(this);
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

    /** Maps each failure to a result. */
    interface Cases<F, R> {
        R refused(Refused<F> failure);

        R stillRunning(StillRunning<F> failure);

        R keyReused(KeyReused<F> failure);

        R responseNotRecorded(ResponseNotRecorded<F> failure);

        R storeUnavailable(StoreUnavailable<F> failure);
    }
}
