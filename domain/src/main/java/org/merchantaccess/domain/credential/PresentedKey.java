package org.merchantaccess.domain.credential;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What somebody sent as an app key. It may be anything; only a {@link KeyVerifier} says whether it is the right one. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class PresentedKey {

    PresentedKey() {}

    @Value.Redacted
    public abstract String text();

    public static PresentedKey of(String text) {
        return ImmutablePresentedKey.of(text);
    }

    /** The environment whose mark it bears; none when it is no well-formed key. For a hint to the merchant, never for an answer. */
    public Option<Environment> markedFor() {
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
