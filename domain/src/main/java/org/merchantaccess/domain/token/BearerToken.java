package org.merchantaccess.domain.token;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** An access token as the caller carries it (RFC 6750): whoever holds the text is let in. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class BearerToken {

    /** Ours are far shorter; nothing longer is even looked at (S40). */
    public static final int MAX_LENGTH = 4096;

    BearerToken() {}

    @Value.Redacted
    public abstract String text();

    /** None for an empty text or one longer than {@value #MAX_LENGTH}. */
    public static Option<BearerToken> parse(String text) {
        return Option.when(!text.isEmpty() && text.length() <= MAX_LENGTH, () -> ImmutableBearerToken.of(text));
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof BearerToken that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
