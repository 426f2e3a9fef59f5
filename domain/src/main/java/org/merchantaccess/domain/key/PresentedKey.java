package org.merchantaccess.domain.key;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * A client-supplied app key that is not verified yet. It may be any text; a {@link KeyVerifier} decides whether it is the right key.
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class PresentedKey {

    PresentedKey() {}

    @Value.Redacted
    public abstract String text();

    /** Wraps a client-supplied key, which may be any text. */
    public static PresentedKey of(String text) {
        return ImmutablePresentedKey.of(text);
    }

    /**
     * Returns the environment in the key's prefix; none if the key is malformed. It serves as a hint to the merchant and never affects
     * the response.
     */
    public Option<Environment> environment() {
        return AppKey.environmentOf(text());
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof PresentedKey that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
