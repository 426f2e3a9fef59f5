package org.merchantaccess.domain.merchant;

import io.vavr.control.Either;
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

    /** 1–{@value #MAX_CODE_POINTS} printable code points. Refused: {@link MerchantFailure.InvalidName}. */
    public static Either<MerchantFailure, MerchantName> parse(String typed) {
        return PrintableText.parse(typed, MAX_CODE_POINTS)
                .filter(text -> !text.isEmpty())
                .<MerchantName>map(ImmutableMerchantName::of)
                .toEither(MerchantFailure.InvalidName::new);
    }

    @Override
    public final String toString() {
        return text();
    }
}
