package org.merchantaccess.domain.people.password;

import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** A typed password that is not verified yet. It may be any text; a {@link PasswordHash} decides whether it is the right one. */
@Secret
@Value.Immutable
@ValueStyle
public abstract class PresentedPassword {

    /**
     * The maximum length in UTF-16 code units. Longer texts cannot have {@value Password#MAX_CODE_POINTS} code points or fewer after
     * NFC.
     */
    private static final int MAX_LENGTH = 2 * 4 * Password.MAX_CODE_POINTS;

    PresentedPassword() {}

    /** Returns the text in NFC, like a chosen password. */
    @Value.Redacted
    public abstract String text();

    /** Wraps any text. A text that is far too long is cut, but stays too long. */
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
