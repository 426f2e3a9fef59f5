package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.key.KeyFailure;

/** A reason why a change of App IDs is refused. */
public sealed interface CredentialFailure {

    /** The App Name is not valid (R2). */
    record InvalidName() implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidName(this);
        }
    }

    /** Another App ID of the profile has this App Name (R1). */
    record NameTaken(AppName name) implements CredentialFailure {
        public NameTaken {
            requireNonNull(name, "name");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nameTaken(this);
        }
    }

    /** The profile has the maximum number of App IDs. */
    record TooMany(int limit) implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** The profile has had the maximum number of App IDs, including deleted ones. */
    record TooManyEver(int limit) implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooManyEver(this);
        }
    }

    /** The profile has no such App ID. An App ID of another merchant is reported the same way. */
    record UnknownAppId(AppId appId) implements CredentialFailure {
        public UnknownAppId {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownAppId(this);
        }
    }

    /** An active App ID cannot be deleted (R5). */
    record StillActive(AppId appId) implements CredentialFailure {
        public StillActive {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stillActive(this);
        }
    }

    /** The confirmation word was not typed (R6). */
    record NotConfirmed() implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notConfirmed(this);
        }
    }

    /** The sealed copy of the key is missing or was tampered with. The App ID still works. */
    record KeyUnreadable(AppId appId) implements CredentialFailure {
        public KeyUnreadable {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyUnreadable(this);
        }
    }

    /** The App ID is not active, so it cannot be deactivated. */
    record NotActive(AppId appId) implements CredentialFailure {
        public NotActive {
            requireNonNull(appId, "appId");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notActive(this);
        }
    }

    /** The App Name was not typed to confirm (R5). */
    record NameNotConfirmed() implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nameNotConfirmed(this);
        }
    }

    /** No switch of the last hour can be undone. */
    record NothingToUndo() implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingToUndo(this);
        }
    }

    /** The description is too long or not printable. */
    record InvalidDescription() implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidDescription(this);
        }
    }

    /** The owner is too long or not printable. */
    record InvalidOwner() implements CredentialFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidOwner(this);
        }
    }

    /** The change of the keys is refused (R15). */
    record KeyRefused(KeyFailure reason) implements CredentialFailure {
        public KeyRefused {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyRefused(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. A new failure breaks every implementation at compile time. */
    interface Cases<R> {
        R invalidName(InvalidName failure);

        R nameTaken(NameTaken failure);

        R tooMany(TooMany failure);

        R tooManyEver(TooManyEver failure);

        R unknownAppId(UnknownAppId failure);

        R stillActive(StillActive failure);

        R notConfirmed(NotConfirmed failure);

        R keyUnreadable(KeyUnreadable failure);

        R notActive(NotActive failure);

        R nameNotConfirmed(NameNotConfirmed failure);

        R nothingToUndo(NothingToUndo failure);

        R invalidDescription(InvalidDescription failure);

        R invalidOwner(InvalidOwner failure);

        R keyRefused(KeyRefused failure);
    }
}
