package org.merchantaccess.domain.allowlist;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.PrintableText;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What a merchant calls an allowlist entry, such as {@code office}; may be empty. */
@Value.Immutable
@ValueStyle
public abstract class EntryLabel {

    public static final int MAX_CODE_POINTS = 64;

    EntryLabel() {}

    public abstract String text();

    /** Up to {@value #MAX_CODE_POINTS} printable code points. Refused: {@link AllowlistFailure.InvalidLabel}. */
    public static Either<AllowlistFailure, EntryLabel> parse(String typed) {
        return PrintableText.parse(typed, MAX_CODE_POINTS)
                .<EntryLabel>map(ImmutableEntryLabel::of)
                .toEither(AllowlistFailure.InvalidLabel::new);
    }

    @Override
    public final String toString() {
        return text();
    }
}
