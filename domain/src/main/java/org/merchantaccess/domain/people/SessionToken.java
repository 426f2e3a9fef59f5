package org.merchantaccess.domain.people;

import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Base62;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What a signed-in browser carries: {@value #CHARACTERS} random base62 characters (256 bits). Kept as a digest only (S74). */
@Secret
@Value.Immutable
@ValueStyle
public abstract class SessionToken {

    public static final int CHARACTERS = 43;

    SessionToken() {}

    @Value.Redacted
    public abstract String text();

    /** A new one from base62 characters nobody can guess. */
    public static SessionToken made(String random) {
        if (random.length() != CHARACTERS || !Base62.spells(random)) {
            throw new IllegalArgumentException("a session token is made from " + CHARACTERS + " base62 characters");
        }
        return ImmutableSessionToken.of(random);
    }

    /** What somebody sent as one; it may be anything. */
    public static SessionToken presented(String text) {
        return ImmutableSessionToken.of(text);
    }

    /** What it is kept and found by. */
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
