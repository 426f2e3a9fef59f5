package org.merchantaccess.domain.token;

import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** An Ed25519 key pair (RFC 8032) that tokens of one environment are signed with. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class SigningKey {

    SigningKey() {}

    /** Names the key in the token ({@code kid}, RFC 7515, section 4.1.4). */
    public abstract String id();

    /** As PKCS#8 (RFC 8410). */
    @Value.Redacted
    public abstract byte[] privateKey();

    /** As SubjectPublicKeyInfo (RFC 8410). */
    public abstract byte[] publicKey();

    /** A key pair in its two standard encodings. */
    public static SigningKey of(String id, byte[] privateKey, byte[] publicKey) {
        return ImmutableSigningKey.of(id, privateKey, publicKey);
    }

    /** Same name and same public half: the private half follows from it. */
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
