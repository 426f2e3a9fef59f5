package org.merchantaccess.domain.key;

import static org.merchantaccess.contracts.value.Credentials.verifier;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/** Fixtures: keys of an App ID. The key with number 2 replaces the first one. */
public final class Keys {

    public static final KeyNumber SECOND = new KeyNumber(2);

    public static final KeyNumber THIRD = new KeyNumber(3);

    public static final Instant MADE_AT = Instant.parse("2026-03-02T09:00:00Z");

    public static final Instant REPLACED_AT = Instant.parse("2026-03-03T12:00:00Z");

    /** A grace of one day from the replacement. */
    public static final Grace ONE_DAY = new Grace(Duration.ofDays(1), false);

    /** A grace of one day from the first use of the new key. */
    public static final Grace ONE_DAY_FROM_FIRST_USE = new Grace(Duration.ofDays(1), true);

    private Keys() {}

    /** Returns the keys of an App ID that has its first key only. */
    public static CredentialKeys first() {
        return CredentialKeys.first(verifier(1), MADE_AT);
    }

    /** Returns keys of which the second replaced the first at {@link #REPLACED_AT}. */
    public static CredentialKeys replaced(Grace grace) {
        return accepted(first().replace(verifier(2), Option.none(), grace, REPLACED_AT));
    }

    /** Returns the key with that number, whose verifier has the same number. */
    public static CredentialKey numbered(int number, Instant madeAt) {
        return new CredentialKey(new KeyNumber(number), verifier(number), madeAt, Option.none());
    }

    /** Returns a dummy public key for tests that only compare keys. */
    public static ClientPublicKey publicKey(int number) {
        return ClientPublicKey.of(SignatureAlgorithm.ES256, new byte[] {(byte) number});
    }

    /** Returns an end date of which no announcement was made. */
    public static KeyExpiry expiry(String at) {
        return new KeyExpiry(Instant.parse(at), 0);
    }

    /** Returns the keys with these numbers that are accepted at that time, of those that were ever made. */
    public static List<KeyNumber> acceptedOf(CredentialKeys keys, Instant now) {
        KeyNumber[] numbers = new KeyNumber[keys.latest().value()];
        Arrays.setAll(numbers, index -> new KeyNumber(index + 1));
        return Arrays.stream(numbers)
                .filter(number -> keys.stateOf(number, now) == KeyState.ACCEPTED)
                .toList();
    }

    /** Returns the result of an accepted change. */
    public static <T> T accepted(Either<KeyFailure, T> change) {
        return change.getOrElseThrow(refused -> new IllegalArgumentException(refused.toString()));
    }
}
