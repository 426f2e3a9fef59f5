package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Why a rule refused a change of App IDs. */
public sealed interface CredentialFailure {

    /** R2. */
    record InvalidName() implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidName(this);
        }
    }

    /** R1. */
    record NameTaken(AppName name) implements CredentialFailure {
        public NameTaken {
            requireNonNull(name, "name");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nameTaken(this);
        }
    }

    /** The profile has as many App IDs as it may have. */
    record TooMany(int limit) implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** The profile has had as many App IDs as it may ever have, deleted ones included. */
    record TooManyEver(int limit) implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooManyEver(this);
        }
    }

    /** The profile has no such App ID; another merchant's is as unknown as one that never was. */
    record UnknownAppId(AppId appId) implements CredentialFailure {
        public UnknownAppId {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownAppId(this);
        }
    }

    /** R5: the active App ID cannot be deleted. */
    record StillActive(AppId appId) implements CredentialFailure {
        public StillActive {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stillActive(this);
        }
    }

    /** R6: deleting needs the typed word. */
    record NotConfirmed() implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notConfirmed(this);
        }
    }

    /** The copy the key could be shown from is lost or was tampered with. The App ID itself is as good as ever. */
    record KeyUnreadable(AppId appId) implements CredentialFailure {
        public KeyUnreadable {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyUnreadable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure; a new failure breaks every implementor, which is the point. */
    interface Cases<R> {
        R invalidName(InvalidName failure);

        R nameTaken(NameTaken failure);

        R tooMany(TooMany failure);

        R tooManyEver(TooManyEver failure);

        R unknownAppId(UnknownAppId failure);

        R stillActive(StillActive failure);

        R notConfirmed(NotConfirmed failure);

        R keyUnreadable(KeyUnreadable failure);
    }
}
