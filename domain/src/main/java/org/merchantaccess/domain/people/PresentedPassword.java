package org.merchantaccess.domain.people;

import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What somebody typed as a password. It may be anything; only a {@link PasswordHash} says whether it is the right one. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class PresentedPassword {

    /** In UTF-16 units: what is longer can have no {@value Password#MAX_CODE_POINTS} code points after NFC. */
    private static final int MAX_LENGTH = 2 * 4 * Password.MAX_CODE_POINTS;

    PresentedPassword() {}

    /** In NFC, as the chosen ones are. */
    @Value.Redacted
    public abstract String text();

    /** Of any text. What is far too long is cut, and stays too long. */
    public static PresentedPassword of(String typed) {
        return ImmutablePresentedPassword.of(
                Password.normalized(typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed));
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof PresentedPassword that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
