package org.merchantaccess.domain.merchant;

import io.vavr.control.Option;

/**
 * Names one merchant profile, and says nothing about it.
 *
 * @param text 1–40 ASCII letters, digits and {@code _}
 */
public record MerchantId(String text) {

    public MerchantId {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("a merchant is named by 1 to 40 letters, digits and _");
        }
    }

    public static Option<MerchantId> parse(String text) {
        return isWellFormed(text) ? Option.some(new MerchantId(text)) : Option.none();
    }

    private static boolean isWellFormed(String text) {
        return text.matches("[A-Za-z0-9_]{1,40}");
    }

    @Override
    public String toString() {
        return text;
    }
}
