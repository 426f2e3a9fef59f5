package org.merchantaccess.application.port.key;

/** Reasons why a text is not accepted as a public key of a merchant. */
public sealed interface PublicKeyFailure {

    /** The text is neither a JSON Web Key nor a public key in PEM, is damaged, or is too long. */
    record Unreadable() implements PublicKeyFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /** The text contains a private key. It must be replaced by a new key pair: a private key must never be sent. */
    record PrivateKey() implements PublicKeyFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.privateKey(this);
        }
    }

    /** The key is of another type, curve, use or algorithm than the supported ones, or has an unusual RSA exponent or length. */
    record UnsupportedType() implements PublicKeyFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unsupportedType(this);
        }
    }

    /** The RSA key is shorter than that many bits. */
    record TooShort(int minimumBits) implements PublicKeyFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooShort(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R unreadable(Unreadable failure);

        R privateKey(PrivateKey failure);

        R unsupportedType(UnsupportedType failure);

        R tooShort(TooShort failure);
    }
}
