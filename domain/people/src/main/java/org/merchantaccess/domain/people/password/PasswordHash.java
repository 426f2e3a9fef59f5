package org.merchantaccess.domain.people.password;

import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The stored hash of a password, with its algorithm and parameters. Verification is slow by design. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class PasswordHash {

    PasswordHash() {}

    @Value.Redacted
    public abstract String text();

    /** Wraps a stored hash. */
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
