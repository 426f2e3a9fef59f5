package org.merchantaccess.domain.people.password;

import io.vavr.control.Either;
import java.text.Normalizer;
import java.util.Locale;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.people.EmailAddress;

/** A chosen password that satisfies the password rules (P5). */
@Secret
@Value.Immutable
@ValueStyle
public abstract class Password {

    /** The minimum length in code points, after NFC normalization. */
    public static final int MIN_CODE_POINTS = 12;

    /** The maximum length in code points, after NFC normalization. */
    public static final int MAX_CODE_POINTS = 128;

    Password() {}

    /** Returns the password in NFC, so that different keyboards produce the same text. */
    @Value.Redacted
    public abstract String text();

    /**
     * Checks a new password: {@value #MIN_CODE_POINTS}–{@value #MAX_CODE_POINTS} code points of any kind, neither the person's e-mail
     * address nor a common password. There are no composition rules (NIST SP 800-63B, section 3.1.1.2).
     *
     * @param by the e-mail address of the person
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
        return CommonPasswords.contains(folded)
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
