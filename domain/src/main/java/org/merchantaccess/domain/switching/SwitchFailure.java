package org.merchantaccess.domain.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.credential.AppId;

/** A reason why a switch cannot be scheduled or canceled. */
public sealed interface SwitchFailure {

    /** The profile has no such App ID. An App ID of another merchant is reported the same way. */
    record UnknownAppId(AppId appId) implements SwitchFailure {
        public UnknownAppId {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownAppId(this);
        }
    }

    /** The App ID is active already. */
    record AlreadyActive(AppId appId) implements SwitchFailure {
        public AlreadyActive {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyActive(this);
        }
    }

    /** The App ID has no current key, because it was reported as leaked. */
    record WithoutKey(AppId appId) implements SwitchFailure {
        public WithoutKey {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withoutKey(this);
        }
    }

    /** The time is not a whole minute of the next 30 days. */
    record InvalidTime() implements SwitchFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidTime(this);
        }
    }

    /** No switch is scheduled. */
    record NothingScheduled() implements SwitchFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingScheduled(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. A new failure breaks every implementation at compile time. */
    interface Cases<R> {
        R unknownAppId(UnknownAppId failure);

        R alreadyActive(AlreadyActive failure);

        R withoutKey(WithoutKey failure);

        R invalidTime(InvalidTime failure);

        R nothingScheduled(NothingScheduled failure);
    }
}
