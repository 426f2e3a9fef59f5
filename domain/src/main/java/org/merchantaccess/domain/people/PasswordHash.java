package org.merchantaccess.domain.people;

import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What is kept of a password, with how it was made: enough to recognise it, slowly. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class PasswordHash {

    PasswordHash() {}

    @Value.Redacted
    public abstract String text();

    public static PasswordHash of(String text) {
        return ImmutablePasswordHash.of(text);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof PasswordHash that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
