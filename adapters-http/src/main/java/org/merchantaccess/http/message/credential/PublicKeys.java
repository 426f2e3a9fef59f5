package org.merchantaccess.http.message.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.application.port.key.PublicKeyFailure;
import org.merchantaccess.domain.key.ClientPublicKey;

/**
 * Reads public keys as they are sent or typed.
 *
 * @param reader parses a JSON Web Key or a PEM block
 */
public record PublicKeys(Function<String, Either<PublicKeyFailure, ClientPublicKey>> reader) {
    public PublicKeys {
        requireNonNull(reader, "reader");
    }

    /** Parses a public key; left with the error message if it is invalid. The message never repeats the text. */
    public Either<String, ClientPublicKey> parse(String text) {
        return reader.apply(text).mapLeft(failure -> failure.match(new Messages()));
    }

    private static final class Messages implements PublicKeyFailure.Cases<String> {

        @Override
        public String unreadable(PublicKeyFailure.Unreadable failure) {
            return "This is not a public key. Use one JSON Web Key, or PEM from -----BEGIN PUBLIC KEY----- to"
                    + " -----END PUBLIC KEY-----.";
        }

        @Override
        public String privateKey(PublicKeyFailure.PrivateKey failure) {
            return "This is a private key, which must not leave your system. Generate a new key pair, and use only its"
                    + " public key here.";
        }

        @Override
        public String unsupportedType(PublicKeyFailure.UnsupportedType failure) {
            return "This type of key is not supported. Use an EC key on P-256, an Ed25519 key, or an RSA key of 2048 to"
                    + " 8192 bits.";
        }

        @Override
        public String tooShort(PublicKeyFailure.TooShort failure) {
            return "The RSA key is too short. It must have at least " + failure.minimumBits() + " bits.";
        }
    }
}
