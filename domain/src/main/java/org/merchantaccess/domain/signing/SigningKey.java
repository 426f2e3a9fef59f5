package org.merchantaccess.domain.signing;

import io.vavr.control.Option;
import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * A key pair that signs the access tokens of one environment. A key is for one algorithm and one issuer, so that neither is ever taken from
 * a token (RFC 8725, section 3.1).
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class SigningKey {

    SigningKey() {}

    /** Returns the key ID in tokens ({@code kid}, RFC 7515, section 4.1.4). */
    public abstract String id();

    public abstract SignatureAlgorithm algorithm();

    /** Returns the issuer of the tokens that the key signs; none for the default issuer of the instance. */
    public abstract Option<TokenIssuer> issuer();

    /** Returns the private key as PKCS#8 (RFC 5958). */
    @Value.Redacted
    public abstract byte[] privateKey();

    /** Returns the public key as SubjectPublicKeyInfo (RFC 5280). */
    public abstract byte[] publicKey();

    /** Creates a key pair from its two standard encodings. */
    public static SigningKey of(
            String id, SignatureAlgorithm algorithm, Option<TokenIssuer> issuer, byte[] privateKey, byte[] publicKey) {
        return ImmutableSigningKey.of(id, algorithm, issuer, privateKey, publicKey);
    }

    /** Compares the public key, which determines the private key, and what else a token of the key depends on. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof SigningKey that
                && id().equals(that.id())
                && algorithm() == that.algorithm()
                && issuer().equals(that.issuer())
                && Arrays.equals(publicKey(), that.publicKey());
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }
}
