package org.merchantaccess.domain.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.PrintableText;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The name an operator gives to a merchant. It need not be unique. */
@Value.Immutable
@ValueStyle
public abstract class MerchantName {

    public static final int MAX_CODE_POINTS = 100;

    MerchantName() {}

    /** Returns the name. */
    public abstract String text();

    /**
     * Parses 1–{@value #MAX_CODE_POINTS} printable code points. Rejects U+FFFD, which marks a lost character.
     *
     * @return the name; else {@link MerchantFailure.InvalidName}
     */
    public static Either<MerchantFailure, MerchantName> parse(String typed) {
        return of(PrintableText.parse(typed, MAX_CODE_POINTS));
    }

    /** Parses a stored name. Accepts U+FFFD, which earlier versions stored. */
    public static Either<MerchantFailure, MerchantName> restored(String stored) {
        return of(PrintableText.read(stored, MAX_CODE_POINTS));
    }

    private static Either<MerchantFailure, MerchantName> of(Option<String> printable) {
        return printable
                .filter(text -> !text.isEmpty())
                .<MerchantName>map(ImmutableMerchantName::of)
                .toEither(MerchantFailure.InvalidName::new);
    }

    @Override
    public final String toString() {
        return text();
    }
}
