package org.merchantaccess.application.outcome;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;

/**
 * Reasons why a change was not made. In every case nothing was changed, except possibly for {@link UnavailableReason#OUTCOME_UNKNOWN}.
 *
 * @param <F> the reason for which a rule of the domain refuses such a change
 */
public sealed interface ChangeFailure<F> {

    /** There is no such merchant. */
    record UnknownMerchant<F>(MerchantId merchant) implements ChangeFailure<F> {
        public UnknownMerchant {
            requireNonNull(merchant, "merchant");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.unknownMerchant(this);
        }
    }

    /** A rule of the domain refused the change. */
    record Refused<F>(F reason) implements ChangeFailure<F> {
        public Refused {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.refused(this);
        }
    }

    /** The profile was changed since the expected version. */
    record Outdated<F>(ProfileVersion current) implements ChangeFailure<F> {
        public Outdated {
            requireNonNull(current, "current");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.outdated(this);
        }
    }

    /** The store cannot be reached, did not confirm the commit, or the instance is closed. */
    record StoreUnavailable<F>(UnavailableReason reason) implements ChangeFailure<F> {

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

    /** A node of an earlier version does not know what the change uses. Finish the upgrade of all nodes, then repeat the change. */
    record UpgradeUnfinished<F>() implements ChangeFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.upgradeUnfinished(this);
        }
    }

    <R> R match(Cases<F, R> cases);

    /** Maps each failure to a result. */
    interface Cases<F, R> {
        R unknownMerchant(UnknownMerchant<F> failure);

        R refused(Refused<F> failure);

        R outdated(Outdated<F> failure);

        R storeUnavailable(StoreUnavailable<F> failure);

        R upgradeUnfinished(UpgradeUnfinished<F> failure);
    }
}
