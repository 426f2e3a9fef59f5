package org.merchantaccess.domain.people.session;

import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Base62;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The secret in the cookie of a signed-in browser: {@value #CHARACTERS} random base62 characters (256 bits). Only its digest is stored
 * (S74).
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class SessionToken {

    public static final int CHARACTERS = 43;

    SessionToken() {}

    @Value.Redacted
    public abstract String text();

    /**
     * Creates a token from random characters.
     *
     * @param random {@value #CHARACTERS} base62 characters from a cryptographically strong source
     */
    public static SessionToken made(String random) {
        if (random.length() != CHARACTERS || !Base62.isBase62(random)) {
            throw new IllegalArgumentException("a session token is made from " + CHARACTERS + " base62 characters");
        }
        return ImmutableSessionToken.of(random);
    }

    /** Wraps a client-supplied token, which may be any text. */
    public static SessionToken presented(String text) {
        return ImmutableSessionToken.of(text);
    }

    /** Returns the digest under which the token is stored and looked up. */
    public final String digest() {
        return Sha256.hex(text());
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof SessionToken that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
