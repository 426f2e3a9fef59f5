package org.merchantaccess.domain.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.PrintableText;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The label a merchant gives to an allowlist entry, such as {@code office}; may be empty. */
@Value.Immutable
@ValueStyle
public abstract class EntryLabel {

    public static final int MAX_CODE_POINTS = 64;

    EntryLabel() {}

    /** Returns the label. */
    public abstract String text();

    /**
     * Parses up to {@value #MAX_CODE_POINTS} printable code points. Rejects U+FFFD, which marks a lost character.
     *
     * @return the label; else {@link AllowlistFailure.InvalidLabel}
     */
    public static Either<AllowlistFailure, EntryLabel> parse(String typed) {
        return of(PrintableText.parse(typed, MAX_CODE_POINTS));
    }

    /** Parses a stored label. Accepts U+FFFD, which earlier versions stored. */
    public static Either<AllowlistFailure, EntryLabel> restored(String stored) {
        return of(PrintableText.read(stored, MAX_CODE_POINTS));
    }

    private static Either<AllowlistFailure, EntryLabel> of(Option<String> printable) {
        return printable.<EntryLabel>map(ImmutableEntryLabel::of).toEither(AllowlistFailure.InvalidLabel::new);
    }

    @Override
    public final String toString() {
        return text();
    }
}
