package org.merchantaccess.domain.credential;

import io.vavr.control.Either;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.TypedText;
import org.merchantaccess.domain.kernel.TypographicPunctuation;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The name a merchant gives to an App ID. It satisfies R2 and is unique within the profile (R1).
 *
 * <p>{@code Payments}, {@code  payments } and {@code Ｐayments} are {@linkplain #isSameAs the same name}. So are {@code O'Brien} and
 * {@code O’Brien}, which is stored with the ASCII apostrophe.
 */
@Value.Immutable
@ValueStyle
public abstract class AppName {

    public static final int MAX_CODE_POINTS = 64;

    AppName() {}

    /** Returns the display form: NFC, with ASCII apostrophes and hyphens, without leading or trailing spaces. */
    public abstract String text();

    /**
     * Parses user input. {@linkplain TypographicPunctuation Typographic} apostrophes and hyphens become the ASCII ones.
     *
     * @return the name; else {@link CredentialFailure.InvalidName}
     */
    public static Either<CredentialFailure, AppName> parse(String typed) {
        return isTooLong(typed)
                ? Either.left(new CredentialFailure.InvalidName())
                : restored(TypedText.trimmed(TypographicPunctuation.toAscii(typed)));
    }

    /** Parses a stored name. Keeps U+02BC, a letter, which earlier versions did not convert to an apostrophe. */
    public static Either<CredentialFailure, AppName> restored(String stored) {
        if (isTooLong(stored)) {
            return Either.left(new CredentialFailure.InvalidName());
        }
        String text = withoutOuterSpaces(normalized(stored, Form.NFC));
        return AppNameAlphabet.accepts(text)
                ? Either.right(ImmutableAppName.of(text))
                : Either.left(new CredentialFailure.InvalidName());
    }

    /** A character is composed of at most four (UAX 15), so longer input cannot become short enough. */
    private static boolean isTooLong(String text) {
        return text.length() > 2 * 4 * MAX_CODE_POINTS;
    }

    /** Returns true if a profile must not have both names (R1): their keys differ at most in typographic punctuation. */
    public final boolean isSameAs(AppName other) {
        return TypographicPunctuation.toAscii(key()).equals(TypographicPunctuation.toAscii(other.key()));
    }

    /**
     * Returns the key that identifies the name within its profile in the store. The key is the compatibility caseless form (Unicode
     * 3.13, D146), with runs of spaces collapsed. It is computed by each call, because only changes need it.
     */
    public final String key() {
        // Decompose before each case folding, so that an iota subscript becomes a separate letter.
        String folded = caseFolded(normalized(caseFolded(normalized(text(), Form.NFD)), Form.NFKD));
        return withoutOuterSpaces(normalized(folded, Form.NFKC)).replaceAll(" +", " ");
    }

    /** Approximates full case folding with the JDK. Upper case turns ß into SS and unifies the sigmas, but leaves the capital ẞ. */
    private static String caseFolded(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String normalized(String text, Form form) {
        return Normalizer.normalize(text, form);
    }

    private static String withoutOuterSpaces(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    @Override
    public final String toString() {
        return text();
    }
}
