package org.merchantaccess.domain.credential;

import io.vavr.control.Either;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * What a merchant calls an App ID. Written as R2 allows, and unique within the profile by its {@link #key() key} (R1).
 *
 * <p>Two names are the same name when their keys are equal: {@code Payments}, {@code  payments } and {@code Ｐayments} are one.
 */
@Value.Immutable
@ValueStyle
public abstract class AppName {

    public static final int MAX_CODE_POINTS = 64;

    AppName() {}

    /** The name as it is shown: NFC, without leading or trailing spaces. */
    public abstract String text();

    /** Reads a name typed by a person; refuses with {@link CredentialFailure.InvalidName}. */
    public static Either<CredentialFailure, AppName> parse(String typed) {
        // A character composes from at most four (UAX 15), so nothing longer can become short enough.
        if (typed.length() > 2 * 4 * MAX_CODE_POINTS) {
            return Either.left(new CredentialFailure.InvalidName());
        }
        String text = withoutOuterSpaces(normalized(typed, Form.NFC));
        return AppNameAlphabet.spells(text)
                ? Either.right(ImmutableAppName.of(text))
                : Either.left(new CredentialFailure.InvalidName());
    }

    /**
     * Identifies the name within its profile: two names are the same when their keys are equal. Compatibility caseless matching
     * (Unicode 3.13, D146), with runs of spaces as one.
     */
    @Value.Derived
    public String key() {
        // Decomposed before each folding: the iota subscript becomes a letter of its own, wherever other marks stand.
        String folded = caseFolded(normalized(caseFolded(normalized(text(), Form.NFD)), Form.NFKD));
        return withoutOuterSpaces(normalized(folded, Form.NFKC)).replaceAll(" +", " ");
    }

    /** The full case folding that Java has. Upper case makes SS of a sharp s and one sigma of three, but not of a capital sharp s. */
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
