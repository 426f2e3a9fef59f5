package org.merchantaccess.domain.signing;

import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The public half of a {@link SigningKey}, with which others verify access tokens. */
@Value.Immutable
@ValueStyle
public abstract class VerificationKey {

    VerificationKey() {}

    /** Returns the key ID in tokens ({@code kid}, RFC 7517, section 4.5). */
    public abstract String id();

    public abstract SignatureAlgorithm algorithm();

    /** Returns the public key as SubjectPublicKeyInfo (RFC 5280). */
    public abstract byte[] publicKey();

    /** Returns the public half of a signing key. */
    public static VerificationKey of(SigningKey key) {
        return ImmutableVerificationKey.of(key.id(), key.algorithm(), key.publicKey());
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof VerificationKey that
                && id().equals(that.id())
                && algorithm() == that.algorithm()
                && Arrays.equals(publicKey(), that.publicKey());
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }
}
