package org.merchantaccess.domain.people;

import io.vavr.control.Either;
import java.text.Normalizer;
import java.util.Locale;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** A password somebody chose, and may (P5). */
@Secret
@Value.Immutable
@ValueStyle
public abstract class Password {

    /** In code points after NFC. */
    public static final int MIN_CODE_POINTS = 12;

    public static final int MAX_CODE_POINTS = 128;

    Password() {}

    /** In NFC, so that it does not matter which keyboard it is typed on. */
    @Value.Redacted
    public abstract String text();

    /**
     * {@value #MIN_CODE_POINTS}–{@value #MAX_CODE_POINTS} code points of any kind, but neither one's own address nor what everybody
     * chooses. No rules of composition: they make passwords alike (NIST SP 800-63B, section 3.1.1.2).
     */
    public static Either<PasswordFailure, Password> chosen(PresentedPassword typed, EmailAddress by) {
        String text = typed.text();
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints < MIN_CODE_POINTS) {
            return Either.left(new PasswordFailure.TooShort());
        }
        if (codePoints > MAX_CODE_POINTS) {
            return Either.left(new PasswordFailure.TooLong());
        }
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.equals(by.key())) {
            return Either.left(new PasswordFailure.SameAsEmail());
        }
        return CommonPasswords.hold(folded)
                ? Either.left(new PasswordFailure.TooCommon())
                : Either.right(ImmutablePassword.of(text));
    }

    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Password that && ConstantTime.equal(text(), that.text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }
}
