package org.merchantaccess.domain.people.link;

import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Base62;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The secret part of a one-time link: {@value #CHARACTERS} random base62 characters (256 bits). Only its digest is stored. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class LinkSecret {

    public static final int CHARACTERS = 43;

    LinkSecret() {}

    @Value.Redacted
    public abstract String text();

    /**
     * Creates a secret from random characters.
     *
     * @param random {@value #CHARACTERS} base62 characters from a cryptographically strong source
     */
    public static LinkSecret made(String random) {
        if (random.length() != CHARACTERS || !Base62.isBase62(random)) {
            throw new IllegalArgumentException(
                    "the secret of a link is made from " + CHARACTERS + " base62 characters");
        }
        return ImmutableLinkSecret.of(random);
    }

    /** Wraps a client-supplied secret, which may be any text. */
    public static LinkSecret presented(String text) {
        return ImmutableLinkSecret.of(text);
    }

    /** Returns the digest under which the secret is stored and looked up. */
    public final String digest() {
        return Sha256.hex(text());
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof LinkSecret that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
