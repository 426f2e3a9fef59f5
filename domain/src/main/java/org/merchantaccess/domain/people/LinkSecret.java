package org.merchantaccess.domain.people;

import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Base62;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What makes a one-time link work: {@value #CHARACTERS} random base62 characters (256 bits). Kept as a digest only. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class LinkSecret {

    public static final int CHARACTERS = 43;

    LinkSecret() {}

    @Value.Redacted
    public abstract String text();

    /** A new one from base62 characters nobody can guess. */
    public static LinkSecret made(String random) {
        if (random.length() != CHARACTERS || !Base62.spells(random)) {
            throw new IllegalArgumentException(
                    "the secret of a link is made from " + CHARACTERS + " base62 characters");
        }
        return ImmutableLinkSecret.of(random);
    }

    /** What somebody sent as one; it may be anything. */
    public static LinkSecret presented(String text) {
        return ImmutableLinkSecret.of(text);
    }

    /** What it is kept and found by. */
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
