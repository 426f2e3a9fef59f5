package org.merchantaccess.domain.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.PrintableText;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What the operator calls a merchant. Need not be unique: companies are not. */
@Value.Immutable
@ValueStyle
public abstract class MerchantName {

    public static final int MAX_CODE_POINTS = 100;

    MerchantName() {}

    public abstract String text();

    /**
     * Reads 1–{@value #MAX_CODE_POINTS} printable code points without U+FFFD, with which a character was lost. Refused:
     * {@link MerchantFailure.InvalidName}.
     */
    public static Either<MerchantFailure, MerchantName> parse(String typed) {
        return of(PrintableText.parse(typed, MAX_CODE_POINTS));
    }

    /** Reads a name that a store kept, perhaps from before U+FFFD was refused. */
    public static Either<MerchantFailure, MerchantName> restored(String kept) {
        return of(PrintableText.read(kept, MAX_CODE_POINTS));
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
