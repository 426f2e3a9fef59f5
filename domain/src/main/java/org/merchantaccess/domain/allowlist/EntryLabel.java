package org.merchantaccess.domain.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
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

    /**
     * Reads up to {@value #MAX_CODE_POINTS} printable code points without U+FFFD, with which a character was lost. Refused:
     * {@link AllowlistFailure.InvalidLabel}.
     */
    public static Either<AllowlistFailure, EntryLabel> parse(String typed) {
        return of(PrintableText.parse(typed, MAX_CODE_POINTS));
    }

    /** Reads a label that a store kept, perhaps from before U+FFFD was refused. */
    public static Either<AllowlistFailure, EntryLabel> restored(String kept) {
        return of(PrintableText.read(kept, MAX_CODE_POINTS));
    }

    private static Either<AllowlistFailure, EntryLabel> of(Option<String> printable) {
        return printable.<EntryLabel>map(ImmutableEntryLabel::of).toEither(AllowlistFailure.InvalidLabel::new);
    }

    @Override
    public final String toString() {
        return text();
    }
}
