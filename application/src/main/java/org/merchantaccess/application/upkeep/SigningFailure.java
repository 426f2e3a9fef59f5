package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;

/** Reasons why the settings of signing keys were not applied. Nothing was changed. */
public sealed interface SigningFailure {

    /** A node of an earlier version cannot read keys with these settings. Finish the upgrade of all nodes, then restart one of them. */
    record UpgradeUnfinished() implements SigningFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.upgradeUnfinished(this);
        }
    }

    /** The store cannot be reached, did not confirm the commit, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements SigningFailure {
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
        R upgradeUnfinished(UpgradeUnfinished failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
