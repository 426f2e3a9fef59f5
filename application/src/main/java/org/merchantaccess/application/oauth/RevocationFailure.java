package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.token.AccessFailure;

/** Reasons why a token was not revoked. */
public sealed interface RevocationFailure {

    /** The client was not authenticated. */
    record NotAuthenticated(AccessFailure reason) implements RevocationFailure {
        public NotAuthenticated {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAuthenticated(this);
        }
    }

    /**
     * The App ID has revoked too many tokens. Setting another App ID to active, or ending the key, revokes all at once.
     *
     * @param retryAfter time until another revocation is possible
     */
    record TooManyRevocations(Duration retryAfter) implements RevocationFailure {
        public TooManyRevocations {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooManyRevocations(this);
        }
    }

    /** A node of an earlier version does not know revoked tokens. Finish the upgrade of all nodes, then repeat the request. */
    record UpgradeUnfinished() implements RevocationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.upgradeUnfinished(this);
        }
    }

    /** The store cannot be reached, did not confirm the commit, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements RevocationFailure {
        public StoreUnavailable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R notAuthenticated(NotAuthenticated failure);

        R tooManyRevocations(TooManyRevocations failure);

        R upgradeUnfinished(UpgradeUnfinished failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
