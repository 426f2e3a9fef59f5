package org.merchantaccess.domain.token;

import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** An Ed25519 key pair (RFC 8032) that signs the access tokens of one environment. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class SigningKey {

    SigningKey() {}

    /** Returns the key ID in tokens ({@code kid}, RFC 7515, section 4.1.4). */
    public abstract String id();

    /** Returns the private key as PKCS#8 (RFC 8410). */
    @Value.Redacted
    public abstract byte[] privateKey();

    /** Returns the public key as SubjectPublicKeyInfo (RFC 8410). */
    public abstract byte[] publicKey();

    /** Creates a key pair from its two standard encodings. */
    public static SigningKey of(String id, byte[] privateKey, byte[] publicKey) {
        return ImmutableSigningKey.of(id, privateKey, publicKey);
    }

    /** Compares the key ID and the public key, which determines the private key. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof SigningKey that
                && id().equals(that.id())
                && Arrays.equals(publicKey(), that.publicKey());
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }
}
