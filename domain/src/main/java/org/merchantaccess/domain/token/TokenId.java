package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.kernel.Characters;

/**
 * Identifies an access token ({@code jti}, RFC 7519, section 4.1.7).
 *
 * @param text 1–64 ASCII letters, digits, {@code -} and {@code _}
 */
public record TokenId(String text) {

    private static final int MAX_LENGTH = 64;

    public TokenId {
        requireNonNull(text, "text");
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("a token ID has 1 to 64 letters, digits, - and _");
        }
    }

    /** Returns true if the text can be a token ID. */
    public static boolean isWellFormed(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && Characters.allMatch(text, TokenId::isBase64Url);
    }

    private static boolean isBase64Url(int unit) {
        return (unit >= '0' && unit <= '9')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= 'a' && unit <= 'z')
                || unit == '-'
                || unit == '_';
    }
}
