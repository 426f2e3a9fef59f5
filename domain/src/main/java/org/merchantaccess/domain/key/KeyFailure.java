package org.merchantaccess.domain.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** A reason why a change of the keys of an App ID is refused. */
public sealed interface KeyFailure {

    /** A former key is still retiring; an App ID has at most two keys. */
    record StillRetiring(KeyNumber number) implements KeyFailure {
        public StillRetiring {
            requireNonNull(number, "number");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stillRetiring(this);
        }
    }

    /** No former key is retiring that could be put back. */
    record NothingRetiring() implements KeyFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingRetiring(this);
        }
    }

    /** The App ID never had such a key. */
    record UnknownKey(KeyNumber number) implements KeyFailure {
        public UnknownKey {
            requireNonNull(number, "number");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownKey(this);
        }
    }

    /** The key has ended already. */
    record AlreadyEnded(KeyNumber number) implements KeyFailure {
        public AlreadyEnded {
            requireNonNull(number, "number");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyEnded(this);
        }
    }

    /** The App ID has no current key. */
    record NoCurrentKey() implements KeyFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noCurrentKey(this);
        }
    }

    /** The end of that key leaves no current key that is accepted, and the App Name was not typed to confirm it. */
    record EndNotConfirmed(KeyNumber number) implements KeyFailure {
        public EndNotConfirmed {
            requireNonNull(number, "number");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.endNotConfirmed(this);
        }
    }

    /** The key is a public key, which cannot be revealed: the private key is only with the merchant. */
    record NotSecret(KeyNumber number) implements KeyFailure {
        public NotSecret {
            requireNonNull(number, "number");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notSecret(this);
        }
    }

    /** The App ID has that public key already, or had it. */
    record KnownPublicKey(KeyNumber number) implements KeyFailure {
        public KnownPublicKey {
            requireNonNull(number, "number");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.knownPublicKey(this);
        }
    }

    /** The grace is not 0 to 7 days in whole seconds. */
    record InvalidGrace() implements KeyFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidGrace(this);
        }
    }

    /** The end date is not in the future, or too far away. */
    record InvalidExpiry() implements KeyFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidExpiry(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. A new failure breaks every implementation at compile time. */
    interface Cases<R> {
        R stillRetiring(StillRetiring failure);

        R nothingRetiring(NothingRetiring failure);

        R unknownKey(UnknownKey failure);

        R alreadyEnded(AlreadyEnded failure);

        R noCurrentKey(NoCurrentKey failure);

        R endNotConfirmed(EndNotConfirmed failure);

        R notSecret(NotSecret failure);

        R knownPublicKey(KnownPublicKey failure);

        R invalidGrace(InvalidGrace failure);

        R invalidExpiry(InvalidExpiry failure);
    }
}
