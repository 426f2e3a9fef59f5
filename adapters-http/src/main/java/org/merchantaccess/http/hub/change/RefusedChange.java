package org.merchantaccess.http.hub.change;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.people.authorization.AuthorizationFailure;

/**
 * Reason why a change was refused. Nothing was changed, except possibly for {@link UnavailableReason#OUTCOME_UNKNOWN}.
 *
 * @param <F> failure type of the use case
 */
public sealed interface RefusedChange<F> {

    /** The user lacks the permission, or has to confirm their identity first. */
    record Unauthorized<F>(AuthorizationFailure reason) implements RefusedChange<F> {
        public Unauthorized {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.unauthorized(this);
        }
    }

    /** The use case refused the change. */
    record Refused<F>(F reason) implements RefusedChange<F> {
        public Refused {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.refused(this);
        }
    }

    /** The store is unreachable, the outcome of the commit is unknown, or the instance is closed. */
    record StoreUnavailable<F>(UnavailableReason reason) implements RefusedChange<F> {
        public StoreUnavailable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<F, R> cases);

    /** Visitor with one method for each failure. */
    interface Cases<F, R> {
        R unauthorized(Unauthorized<F> failure);

        R refused(Refused<F> failure);

        R storeUnavailable(StoreUnavailable<F> failure);
    }
}
