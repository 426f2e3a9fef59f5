package org.merchantaccess.domain.signing;

import io.vavr.control.Option;

/** Fixtures: signing keys. */
public final class SigningKeys {

    public static final TokenIssuer ISSUER = new TokenIssuer("https://api.example.com", "https://api.example.com");

    private SigningKeys() {}

    /** Returns a dummy key for tests that only compare keys. */
    public static SigningKey signingKey(int number) {
        return SigningKey.of(
                "key_" + number, SignatureAlgorithm.ES256, Option.some(ISSUER), new byte[] {(byte) number}, new byte[] {
                    (byte) number
                });
    }
}
