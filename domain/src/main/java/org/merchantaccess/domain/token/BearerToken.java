package org.merchantaccess.domain.token;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The text of an access token as sent by the client (RFC 6750). It is not verified yet. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class BearerToken {

    /** The maximum length; longer texts are rejected unread (S40). Genuine tokens are far shorter. */
    public static final int MAX_LENGTH = 4096;

    BearerToken() {}

    @Value.Redacted
    public abstract String text();

    /** Wraps the text; none if it is empty or longer than {@value #MAX_LENGTH}. */
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
